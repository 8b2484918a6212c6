import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  type AreaOfAction,
  areasOfAction,
  type PartnerRole,
  type PartnerState,
  type ProjectState,
  partnerRoles,
  partnerStates,
  projectActs,
  projectStates,
  type RiskLevel,
  riskLevels,
} from '../../../schema/projects/index.ts';
import type { Audience, CreativeField } from '../../../schema/words.ts';
import { DocumentType } from '../../documents/index.ts';
import { enumOf } from '../../graphql/enums.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { CreativeFieldEnum } from '../cities/index.ts';
import { CommitmentType, OriginType } from '../commitments/index.ts';
import { AudienceEnum, BodyType, PersonType } from '../people/index.ts';

export const ProjectStateEnum = enumOf(projectStates);
registerEnumType(ProjectStateEnum, { name: 'ProjectState', description: 'Where a project stands.' });
export const ProjectActEnum = enumOf(projectActs);
registerEnumType(ProjectActEnum, { name: 'ProjectAct', description: 'What moves a project on.' });
export const PartnerRoleEnum = enumOf(partnerRoles);
registerEnumType(PartnerRoleEnum, {
  name: 'PartnerRole',
  description: 'Whether a body leads a project or takes part in it.',
});
const PartnerStateEnum = enumOf(partnerStates);
registerEnumType(PartnerStateEnum, {
  name: 'PartnerState',
  description:
    'Whether a body takes part: it has asked or is invited, is in, was declined or has declined, is invited no more, or has left.',
});
export const AreaOfActionEnum = enumOf(areasOfAction);
registerEnumType(AreaOfActionEnum, {
  name: 'AreaOfAction',
  description:
    'The areas of action of the UNESCO Creative Cities Network, as its Mission Statement has them.',
});
export const RiskLevelEnum = enumOf(riskLevels);
registerEnumType(RiskLevelEnum, {
  name: 'RiskLevel',
  description: 'How likely a risk is, or how much it would harm.',
});

@ObjectType('ProjectMay', {
  description: 'What the reader may do with a project, acting as now.',
  simpleResolvers: true,
})
export class ProjectMayType {
  @Field(() => Boolean, { description: 'Write its milestones, money, risks and results.' }) keep!: boolean;
  @Field(() => Boolean, { description: 'Move it on, and decide who takes part.' }) lead!: boolean;
  @Field(() => Boolean, { description: 'See who did what, and what may go wrong.' }) seeHistory!: boolean;
}

@ObjectType('ProjectPartner', {
  description:
    'A body that takes part in a project, has asked to or is invited, did not come to it, or has left.',
  simpleResolvers: true,
})
export class ProjectPartnerType {
  @Field(() => ID) id!: string;
  @Field(() => BodyType) body!: BodyType;
  @Field(() => PartnerRoleEnum) role!: PartnerRole;
  @Field(() => PartnerStateEnum) state!: PartnerState;
  @Field(() => Boolean, { description: 'It was invited, and did not ask by itself.' }) isInvited!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Why it wants to take part, or is wanted; for who works on the project and the body itself.',
  })
  words!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What was answered, or why it left; for who works on the project and the body itself.',
  })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: 'The people it brings.' }) staff!: string | null;
  @Field(() => Float, {
    nullable: true,
    description: 'The money it brings, in whole units of the project’s currency.',
  })
  money!: number | null;
  @Field(() => String, { nullable: true, description: 'The rooms, things and work it brings.' })
  inKind!: string | null;
  @Field(() => DateTime) askedAt!: number;
  @Field(() => DateTime, { nullable: true, description: 'When it was answered, or left.' })
  decidedAt!: number | null;
}

@ObjectType('Milestone', {
  description: 'A step of a project or a task below one: a commitment of one of its partners.',
  simpleResolvers: true,
})
export class MilestoneType {
  @Field(() => ID) id!: string;
  @Field(() => MilestoneType, { nullable: true, description: 'The milestone that it is a task of.' })
  under!: MilestoneType | null;
  @Field(() => String, {
    nullable: true,
    description: 'Its first day as planned; its last is when it is due.',
  })
  startsOn!: string | null;
  @Field(() => [MilestoneType], { description: 'What must be done before it.' }) waitsFor!: MilestoneType[];
  @Field(() => CommitmentType, { description: 'Who promised what by when, and how far it is.' })
  commitment!: CommitmentType;
  @Field(() => Int, { description: 'Given back with a change, so that nobody’s is overwritten.' })
  version!: number;
}

@ObjectType('ProjectMoney', {
  description: 'What a project costs from one source in one year.',
  simpleResolvers: true,
})
export class ProjectMoneyType {
  @Field(() => ID) id!: string;
  @Field(() => Int) year!: number;
  @Field(() => String, { description: 'Where the money comes from.' }) source!: string;
  @Field(() => Float, { nullable: true, description: 'In whole units of the project’s currency.' })
  planned!: number | null;
  @Field(() => Float, { nullable: true, description: 'What it came to.' }) actual!: number | null;
}

@ObjectType('ProjectRisk', { description: 'What may go wrong.', simpleResolvers: true })
export class ProjectRiskType {
  @Field(() => ID) id!: string;
  @Field(() => String) words!: string;
  @Field(() => RiskLevelEnum) likelihood!: RiskLevel;
  @Field(() => RiskLevelEnum, { description: 'How much it would harm.' }) harm!: RiskLevel;
  @Field(() => String, { nullable: true, description: 'What is done about it.' }) answer!: string | null;
  @Field(() => Boolean, { description: 'It can happen no more.' }) isOver!: boolean;
}

@ObjectType('ProjectFile', {
  description: 'A picture or paper that shows what came of a project.',
  simpleResolvers: true,
})
export class ProjectFileType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Where it is read.' }) url!: string;
  @Field(() => String, { nullable: true, description: 'What it was called where it came from.' }) name!:
    | string
    | null;
  @Field(() => String, { description: 'As application/pdf.' }) mediaType!: string;
}

@ObjectType('ProjectResult', {
  description: 'What is expected of a project, and what came of it.',
  simpleResolvers: true,
})
export class ProjectResultType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'What is expected.' }) words!: string;
  @Field(() => String, { nullable: true, description: 'What came of it.' }) reached!: string | null;
  @Field(() => String, { nullable: true, description: 'Where that can be seen.' }) url!: string | null;
  @Field(() => ProjectFileType, { nullable: true, description: 'A picture or paper that shows it.' })
  file!: ProjectFileType | null;
}

@ObjectType('ProjectEvent', {
  description: 'One thing that happened to a project: who did it, for whom, when and why.',
  simpleResolvers: true,
})
export class ProjectEventType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Such as begun, moved, partner.admitted, milestone.added.' })
  kind!: string;
  @Field(() => ProjectStateEnum, { nullable: true }) fromState!: ProjectState | null;
  @Field(() => ProjectStateEnum, { nullable: true }) toState!: ProjectState | null;
  @Field(() => String, { nullable: true, description: 'Why, in the words of who did it.' }) reason!:
    | string
    | null;
  @Field(() => String, {
    nullable: true,
    description: 'The milestone that it is about, as it is called now.',
  })
  subject!: string | null;
  @Field(() => BodyType, { nullable: true, description: 'The partner that it is about.' })
  body!: BodyType | null;
  @Field(() => PersonType, { nullable: true }) by!: PersonType | null;
  @Field(() => BodyType, { nullable: true, description: 'For whom they acted.' }) actedFor!: BodyType | null;
  @Field(() => DateTime) at!: number;
}

@ObjectType('Project', { description: 'What several bodies do together.', simpleResolvers: true })
export class ProjectType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Its part of an address.' }) slug!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { description: 'What it is for.' }) summary!: string;
  @Field(() => String, { description: 'What it is written in, as a BCP 47 tag.' }) language!: string;
  @Field(() => ProjectStateEnum) state!: ProjectState;
  @Field(() => DateTime) stateSince!: number;
  @Field(() => AudienceEnum) audience!: Audience;
  @Field(() => BodyType, { description: 'The lead whose people have it in hand.' }) owner!: BodyType;
  @Field(() => DocumentType, { nullable: true, description: 'Its text, which is discussed and shared.' })
  document!: DocumentType | null;
  @Field(() => String, { nullable: true, description: 'How a body joins, in words.' }) joining!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'What was learnt.' }) lessons!: string | null;
  @Field(() => String, { nullable: true, description: 'As 2027-03-01.' }) startsOn!: string | null;
  @Field(() => String, { nullable: true }) endsOn!: string | null;
  @Field(() => [CreativeFieldEnum], { description: 'The creative fields that it is of.' })
  fields!: CreativeField[];
  @Field(() => [AreaOfActionEnum], { description: 'The network’s areas of action that it serves.' })
  areas!: AreaOfAction[];
  @Field(() => [String], { description: 'Targets of the 2030 Agenda that it serves, as 11.4.' })
  targets!: string[];
  @Field(() => String, { description: 'What its amounts are in, as an ISO 4217 code.' }) currency!: string;
  @Field(() => Boolean, { description: 'Made for the demonstration; nobody’s real project.' })
  isDemonstration!: boolean;
  @Field(() => [ProjectPartnerType], { description: 'Who takes part, leads first.' })
  partners!: ProjectPartnerType[];
  @Field(() => [ProjectPartnerType], {
    description:
      'Bodies that have asked, are invited, did not come to it or have left: for who leads it, and each for itself.',
  })
  asking!: ProjectPartnerType[];
  @Field(() => Int) partnerCount!: number;
  @Field(() => [MilestoneType]) milestones!: MilestoneType[];
  @Field(() => Int) milestoneCount!: number;
  @Field(() => Int, { description: 'How many of them are done.' }) doneCount!: number;
  @Field(() => [ProjectMoneyType]) budget!: ProjectMoneyType[];
  @Field(() => [ProjectRiskType], { description: 'What may go wrong; for who works on it.' })
  risks!: ProjectRiskType[];
  @Field(() => [ProjectResultType]) results!: ProjectResultType[];
  @Field(() => [OriginType], { description: 'Where it comes from.' }) comesFrom!: OriginType[];
  @Field(() => [OriginType], { description: 'What came of it.' }) cameOfIt!: OriginType[];
  @Field(() => DateTime) beganAt!: number;
  @Field(() => Int, { description: 'Given back with a change, so that nobody’s is overwritten.' })
  version!: number;
  @Field(() => ProjectMayType) may!: ProjectMayType;
}
