import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { InitiativeLevel, PlanLineKind } from '../../../schema/plans/index.ts';
import { ClaimAnswerInput } from '../agreements/index.ts';
import { InitiativeLevelEnum, PlanLineKindEnum } from './plan.types.ts';

@InputType({ description: 'Which plans are listed.' })
export class PlanFilter {
  @Field(() => String, {
    nullable: true,
    description: 'The part of an address of a city or another body: its plans, and those of bodies below it.',
  })
  body?: string | null;
  @Field(() => Int, { nullable: true, description: 'A year that the plan runs in.' }) year?: number | null;
}

@InputType({ description: 'What is said of a plan beside its lines.' })
export class PlanFactsInput {
  @Field(() => ID) requestId!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { description: 'The language of the title: en or vi.' }) language!: string;
  @Field(() => String, { nullable: true, description: 'As it is cited.' }) number?: string | null;
  @Field(() => ID, { nullable: true }) issuerId?: string | null;
  @Field(() => String, { description: 'As 2026-01-01.' }) startsOn!: string;
  @Field(() => String) endsOn!: string;
  @Field(() => String, { nullable: true }) legalBasis?: string | null;
  @Field(() => String, { nullable: true }) source?: string | null;
}

@InputType()
export class BeginPlanInput extends PlanFactsInput {
  @Field(() => ID, { nullable: true, description: 'The plan whose unfinished work it may go on with.' })
  followsId?: string | null;
}

@InputType()
export class ChangePlanInput extends PlanFactsInput {
  @Field(() => ID) planId!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class IssuePlanInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) planId!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, { description: 'As 2026-01-15.' }) issuedOn!: string;
}

@InputType()
export class AddPlanLineInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) planId!: string;
  @Field(() => PlanLineKindEnum) kind!: PlanLineKind;
  @Field(() => ID, { nullable: true, description: 'Of an activity: its group.' }) groupId?: string | null;
  @Field(() => ID, { nullable: true, description: 'What it comes behind; the end where it is left out.' })
  afterId?: string | null;
  @Field(() => String) words!: string;
  @Field(() => String, { description: 'The language of the words: en or vi.' }) language!: string;
}

@InputType()
export class RenamePlanLineInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) lineId!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) words!: string;
  @Field(() => String, { description: 'The language of the words; those in the other one stay.' })
  language!: string;
}

@InputType()
export class MovePlanLineInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) lineId!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID, { nullable: true, description: 'Of an activity: the group that it goes to.' })
  groupId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'What it comes behind; the first place where it is left out.',
  })
  afterId?: string | null;
}

@InputType()
export class RemovePlanLineInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) lineId!: string;
  @Field(() => Int) version!: number;
}

@InputType({
  description: 'All that is said of an activity beside its words; what is left out is taken away.',
})
export class ChangeActivityInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) activityId!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID, { nullable: true }) leadId?: string | null;
  @Field(() => [ID], { nullable: true }) coordinatingIds?: string[] | null;
  @Field(() => String, { nullable: true }) startsOn?: string | null;
  @Field(() => String, { nullable: true }) endsOn?: string | null;
  @Field(() => Float, { nullable: true }) budgetPlanned?: number | null;
  @Field(() => Float, { nullable: true }) budgetActual?: number | null;
  @Field(() => String, { nullable: true }) budgetSource?: string | null;
  @Field(() => [ID], { nullable: true }) initiativeIds?: string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description:
      'What its city promised in its candidacy and it carries out; left as it is where nothing is said.',
  })
  promiseIds?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'The edition of a festival that it serves.' })
  festivalEditionId?: string | null;
}

@InputType({ description: 'A row of a spreadsheet, each cell as its words.' })
export class PlanRowInput {
  @Field(() => Int, { description: 'The line that a person sees it on.' }) line!: number;
  @Field(() => String, { nullable: true }) group?: string | null;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String, { nullable: true }) lead?: string | null;
  @Field(() => String, { nullable: true, description: 'Names, parted by semicolons.' }) coordinating?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'As 2026-11-18 or 18/11/2026.' }) startsOn?:
    | string
    | null;
  @Field(() => String, { nullable: true }) endsOn?: string | null;
  @Field(() => String, { nullable: true, description: 'As 1.200.000.000 or 1200000000.' }) budget?:
    | string
    | null;
  @Field(() => String, { nullable: true }) budgetSource?: string | null;
}

@InputType()
export class PastePlanRowsInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) planId!: string;
  @Field(() => [PlanRowInput]) rows!: PlanRowInput[];
  @Field(() => String, { description: 'The language of the rows: en or vi.' }) language!: string;
  @Field(() => ID, { nullable: true, description: 'Where rows go that come before any group.' })
  groupId?: string | null;
  @Field(() => Boolean, { description: 'Only look: nothing is kept.' }) isTrial!: boolean;
}

@InputType()
export class AddInitiativeInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) planId!: string;
  @Field(() => InitiativeLevelEnum) level!: InitiativeLevel;
  @Field(() => String) words!: string;
  @Field(() => String, { description: 'The language of the words: en or vi.' }) language!: string;
}

@InputType()
export class TurnPlanLineInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) lineId!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class SettlePlanClaimInput extends ClaimAnswerInput {
  @Field(() => ID) planId!: string;
}

@InputType()
export class CarryOverInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID, { description: 'The plan that goes on with it; it follows the one that they stand in.' })
  planId!: string;
  @Field(() => [ID]) activityIds!: string[];
  @Field(() => String, { description: 'Why it was not done.' }) reason!: string;
}
