import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type {
  AreaOfAction,
  PartnerRole,
  ProjectAct,
  ProjectState,
  RiskLevel,
} from '../../../schema/projects/index.ts';
import type { CreativeField, Region } from '../../../schema/words.ts';
import { CreativeFieldEnum, RegionEnum } from '../cities/index.ts';
import { ThingInput } from '../notifications/index.ts';
import {
  AreaOfActionEnum,
  PartnerRoleEnum,
  ProjectActEnum,
  ProjectStateEnum,
  RiskLevelEnum,
} from './project.types.ts';

@InputType({ description: 'Which projects are listed.' })
export class ProjectFilter {
  @Field(() => CreativeFieldEnum, { nullable: true }) field?: CreativeField | null;
  @Field(() => RegionEnum, { nullable: true, description: 'Where one of its partners is.' })
  region?: Region | null;
  @Field(() => ProjectStateEnum, { nullable: true }) state?: ProjectState | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The part of an address of a city or another body that takes part, or of whose bodies below it one does.',
  })
  body?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The part of an address of a sub-network: where it, or a body among its members, takes part.',
  })
  network?: string | null;
}

@InputType({ description: 'What is said of a project beside its parts; what is left out is taken away.' })
export class ProjectFactsInput {
  @Field(() => ID) requestId!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { description: 'What it is for.' }) summary!: string;
  @Field(() => String, { description: 'What it is written in: en or vi.' }) language!: string;
  @Field(() => String, { nullable: true, description: 'How a body joins, in words.' }) joining?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'What was learnt.' }) lessons?: string | null;
  @Field(() => String, { nullable: true, description: 'As 2027-03-01.' }) startsOn?: string | null;
  @Field(() => String, { nullable: true }) endsOn?: string | null;
  @Field(() => [CreativeFieldEnum], { nullable: true }) fields?: CreativeField[] | null;
  @Field(() => [AreaOfActionEnum], { nullable: true }) areas?: AreaOfAction[] | null;
  @Field(() => [String], { nullable: true, description: 'Targets of the 2030 Agenda, as 11.4.' })
  targets?: string[] | null;
  @Field(() => String, { description: 'What its amounts are in, as an ISO 4217 code.' }) currency!: string;
}

@InputType()
export class BeginProjectInput extends ProjectFactsInput {
  @Field(() => ThingInput, {
    nullable: true,
    description: 'What it comes from: an agreement, a plan’s activity, a session.',
  })
  from?: ThingInput | null;
}

@InputType()
export class ChangeProjectInput extends ProjectFactsInput {
  @Field(() => ID) projectId!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class MoveProjectInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => Int) version!: number;
  @Field(() => ProjectActEnum) act!: ProjectAct;
  @Field(() => String, { nullable: true, description: 'Why; needed to stop it.' }) reason?: string | null;
}

@InputType({ description: 'What a body brings into a project.' })
export class ContributionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => String, { nullable: true, description: 'The people it brings.' }) staff?: string | null;
  @Field(() => Float, { nullable: true, description: 'In whole units of the project’s currency.' })
  money?: number | null;
  @Field(() => String, { nullable: true, description: 'The rooms, things and work it brings.' })
  inKind?: string | null;
}

@InputType()
export class AskToJoinProjectInput extends ContributionInput {
  @Field(() => ID) projectId!: string;
  @Field(() => String, { description: 'Why the body wants to take part; read by who leads the project.' })
  words!: string;
}

@InputType()
export class DecideOnPartnerInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) partnerId!: string;
  @Field(() => Boolean) admit!: boolean;
  @Field(() => String, { nullable: true, description: 'Told to who asked; needed to decline.' })
  reason?: string | null;
}

@InputType()
export class InviteToProjectInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => ID) bodyId!: string;
  @Field(() => String, { description: 'Why it is wanted; read by who answers for the body.' }) words!: string;
}

@InputType({ description: 'What a body answers that is invited; what it brings counts where it accepts.' })
export class AnswerInvitationInput extends ContributionInput {
  @Field(() => ID) partnerId!: string;
  @Field(() => Boolean) accept!: boolean;
  @Field(() => String, { nullable: true, description: 'Told to who leads the project; needed to decline.' })
  reason?: string | null;
}

@InputType()
export class TakeBackInvitationInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) partnerId!: string;
}

@InputType()
export class TakeBackRequestToJoinInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) partnerId!: string;
}

@InputType()
export class LeaveProjectInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) partnerId!: string;
  @Field(() => String) reason!: string;
}

@InputType()
export class SetPartnerRoleInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) partnerId!: string;
  @Field(() => PartnerRoleEnum) role!: PartnerRole;
}

@InputType()
export class SetContributionInput extends ContributionInput {
  @Field(() => ID) partnerId!: string;
}

@InputType({ description: 'What is said of a milestone, or of a task below one.' })
export class MilestoneFactsInput {
  @Field(() => ID) requestId!: string;
  @Field(() => String) words!: string;
  @Field(() => ID, { nullable: true, description: 'The milestone that it is a task of.' })
  underId?: string | null;
  @Field(() => String, { nullable: true, description: 'As 2027-03-01.' }) startsOn?: string | null;
  @Field(() => String, { nullable: true, description: 'The day that it is due.' }) endsOn?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Milestones that must be done before it.' })
  waitsForIds?: string[] | null;
}

@InputType()
export class AddMilestoneInput extends MilestoneFactsInput {
  @Field(() => ID) projectId!: string;
}

@InputType()
export class ChangeMilestoneInput extends MilestoneFactsInput {
  @Field(() => ID) milestoneId!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class RemoveMilestoneInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) milestoneId!: string;
  @Field(() => Int) version!: number;
}

@InputType({ description: 'Money of one source in one year.' })
export class MoneyLineInput {
  @Field(() => Int) year!: number;
  @Field(() => String, { description: 'Where it comes from.' }) source!: string;
  @Field(() => Float, { nullable: true, description: 'In whole units of the project’s currency.' })
  planned?: number | null;
  @Field(() => Float, { nullable: true, description: 'What it came to.' }) actual?: number | null;
}

@InputType()
export class SetProjectBudgetInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => Int) version!: number;
  @Field(() => [MoneyLineInput]) lines!: MoneyLineInput[];
}

@InputType({ description: 'What may go wrong, and what is done about it.' })
export class RiskLineInput {
  @Field(() => String) words!: string;
  @Field(() => RiskLevelEnum) likelihood!: RiskLevel;
  @Field(() => RiskLevelEnum, { description: 'How much it would harm.' }) harm!: RiskLevel;
  @Field(() => String, { nullable: true, description: 'What is done about it.' }) answer?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'It can happen no more.' }) isOver?: boolean | null;
}

@InputType()
export class SetProjectRisksInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => Int) version!: number;
  @Field(() => [RiskLineInput]) risks!: RiskLineInput[];
}

@InputType({ description: 'What is expected, and what came of it.' })
export class ResultLineInput {
  @Field(() => String, { description: 'What is expected.' }) words!: string;
  @Field(() => String, { nullable: true, description: 'What came of it.' }) reached?: string | null;
  @Field(() => String, { nullable: true, description: 'A page where that can be seen.' }) url?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'A file that shows it, uploaded with `POST /files?kind=project&id=<the project>`.',
  })
  fileId?: string | null;
}

@InputType()
export class SetProjectResultsInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => Int) version!: number;
  @Field(() => [ResultLineInput]) results!: ResultLineInput[];
}
