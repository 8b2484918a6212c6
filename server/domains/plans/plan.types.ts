import { createUnionType, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  type ActivityState,
  activityStates,
  type InitiativeLevel,
  initiativeLevels,
  type PlanPointKind,
  type PlanState,
  planLineKinds,
  planPointKinds,
  planStates,
} from '../../../schema/plans/index.ts';
import type { Audience } from '../../../schema/words.ts';
import { enumOf } from '../../graphql/enums.ts';
import { CaughtUpType, ResyncType } from '../../graphql/live/place.types.ts';
import { Cursor, DateTime } from '../../graphql/scalars.ts';
import { SourcedClaimType, WordingType } from '../agreements/index.ts';
import { CommitmentType } from '../commitments/index.ts';
import { FestivalEditionType } from '../festivals/index.ts';
import { AudienceEnum, BodyType, PersonType } from '../people/index.ts';
import { ProjectType } from '../projects/index.ts';

const PlanStateEnum = enumOf(planStates);
registerEnumType(PlanStateEnum, { name: 'PlanState', description: 'Whether a plan is issued yet.' });
const ActivityStateEnum = enumOf(activityStates);
registerEnumType(ActivityStateEnum, {
  name: 'ActivityState',
  description:
    'How an activity stands in its plan: as its lead’s commitment does, or carried over into the next plan.',
});
export const InitiativeLevelEnum = enumOf(initiativeLevels);
registerEnumType(InitiativeLevelEnum, {
  name: 'InitiativeLevel',
  description: 'At which level an initiative acts: of the member city, or international.',
});
const PlanPointKindEnum = enumOf(planPointKinds);
registerEnumType(PlanPointKindEnum, {
  name: 'PlanPointKind',
  description:
    'What a plan says beside its activities: an aim, a duty, what it keeps to, who carries it out.',
});
export const PlanLineKindEnum = enumOf(planLineKinds);
registerEnumType(PlanLineKindEnum, { name: 'PlanLineKind', description: 'What a line of a plan is.' });

@ObjectType('PlanMay', {
  description: 'What the reader may do with a plan, acting as now.',
  simpleResolvers: true,
})
export class PlanMayType {
  @Field(() => Boolean, { description: 'Write its groups, activities and initiatives.' }) keep!: boolean;
  @Field(() => Boolean, { description: 'Issue it and say who sees it.' }) lead!: boolean;
  @Field(() => Boolean, { description: 'See who changed what.' }) seeHistory!: boolean;
}

@ObjectType('PlanEvent', {
  description: 'One thing that happened to a plan, and who did it for whom.',
  simpleResolvers: true,
})
export class PlanEventType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Such as begun, issued, activity.added, rows.pasted, carried-over.' })
  kind!: string;
  @Field(() => String, { nullable: true, description: 'The line that it is about, as it is called now.' })
  subject!: string | null;
  @Field(() => Int, { nullable: true, description: 'Of how many lines, where it was several at once.' })
  count!: number | null;
  @Field(() => PersonType, { nullable: true }) by!: PersonType | null;
  @Field(() => BodyType, { nullable: true, description: 'For whom they acted.' }) actedFor!: BodyType | null;
  @Field(() => DateTime) at!: number;
}

@ObjectType('PlanPoint', {
  description: 'What a plan says beside its activities, with its source.',
  simpleResolvers: true,
})
export class PlanPointType {
  @Field(() => PlanPointKindEnum) kind!: PlanPointKind;
  @Field(() => String) words!: string;
  @Field(() => String, { description: 'Where it is said.' }) source!: string;
  @Field(() => BodyType, { nullable: true, description: 'The body that it names.' }) body!: BodyType | null;
}

@ObjectType('ReportedResult', {
  description: 'What public sources report as done in a year.',
  simpleResolvers: true,
})
export class ReportedResultType {
  @Field(() => ID) id!: string;
  @Field(() => Int) year!: number;
  @Field(() => String) words!: string;
  @Field(() => String, { description: 'Where it is reported.' }) source!: string;
  @Field(() => BodyType, { nullable: true, description: 'The body that it is about.' })
  body!: BodyType | null;
}

@ObjectType('Initiative', {
  description: 'What cuts across a city’s plans and years.',
  simpleResolvers: true,
})
export class InitiativeType {
  @Field(() => ID) id!: string;
  @Field(() => InitiativeLevelEnum) level!: InitiativeLevel;
  @Field(() => String) title!: string;
  @Field(() => [WordingType], { description: 'In every language that it was written in.' })
  titles!: WordingType[];
  @Field(() => String, { nullable: true, description: 'Where it is told of.' }) source!: string | null;
  @Field(() => BodyType, { nullable: true, description: 'The body that it has become.' })
  body!: BodyType | null;
  @Field(() => [PlanType], { description: 'The plans that it stands in, of those the reader may know of.' })
  plans!: PlanType[];
  @Field(() => [ActivityType], { description: 'What serves it, in every plan that the reader may know of.' })
  activities!: ActivityType[];
}

@ObjectType('Activity', {
  description: 'A line of a plan: what is to be done, by whom, when and with what money.',
  simpleResolvers: true,
})
export class ActivityType {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => [WordingType], { description: 'In every language that it was written in.' })
  titles!: WordingType[];
  @Field(() => ActivityStateEnum) state!: ActivityState;
  @Field(() => PlanType) plan!: PlanType;
  @Field(() => BodyType, { nullable: true, description: 'Who answers for it; null where nobody is named.' })
  lead!: BodyType | null;
  @Field(() => [BodyType], { description: 'Who takes part.' }) coordinating!: BodyType[];
  @Field(() => [InitiativeType], { description: 'The initiatives that it serves.' })
  initiatives!: InitiativeType[];
  @Field(() => FestivalEditionType, {
    nullable: true,
    description: 'The edition of a festival that it serves.',
  })
  festivalEdition!: FestivalEditionType | null;
  @Field(() => String, { nullable: true, description: 'Its first day as planned.' }) startsOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Its last day as planned.' }) endsOn!: string | null;
  @Field(() => Float, { nullable: true, description: 'In whole units of the plan’s currency.' })
  budgetPlanned!: number | null;
  @Field(() => Float, { nullable: true, description: 'What it came to.' }) budgetActual!: number | null;
  @Field(() => String, { nullable: true, description: 'Where the money comes from.' }) budgetSource!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Where it is told of.' }) source!: string | null;
  @Field(() => CommitmentType, {
    nullable: true,
    description: 'What its lead promised: how far it is, with what evidence. Null as long as it has no lead.',
  })
  commitment!: CommitmentType | null;
  @Field(() => ActivityType, { nullable: true, description: 'The unfinished activity that it goes on with.' })
  carriedFrom!: ActivityType | null;
  @Field(() => ActivityType, {
    nullable: true,
    description: 'The activity of a later plan that goes on with it.',
  })
  carriedTo!: ActivityType | null;
  @Field(() => Int, { description: 'Given back with a change, so that nobody’s is overwritten.' })
  version!: number;
}

@ObjectType('ActionGroup', {
  description: 'Activities of a plan that belong together.',
  simpleResolvers: true,
})
export class ActionGroupType {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => [WordingType], { description: 'In every language that it was written in.' })
  titles!: WordingType[];
  @Field(() => [ActivityType]) activities!: ActivityType[];
  @Field(() => Int, { description: 'Given back with a change, so that nobody’s is overwritten.' })
  version!: number;
}

@ObjectType('Plan', {
  description: 'What a body means to do in a time, and what became of it.',
  simpleResolvers: true,
})
export class PlanType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Its part of an address.' }) slug!: string;
  @Field(() => String, {
    nullable: true,
    description: 'As it is cited; null where it has none, or no source says it.',
  })
  number!: string | null;
  @Field(() => String) title!: string;
  @Field(() => [WordingType], { description: 'In every language that it was written in.' })
  titles!: WordingType[];
  @Field(() => PlanStateEnum) state!: PlanState;
  @Field(() => AudienceEnum) audience!: Audience;
  @Field(() => BodyType, { description: 'The body whose people keep it.' }) owner!: BodyType;
  @Field(() => BodyType, { nullable: true, description: 'The body that issued it.' })
  issuer!: BodyType | null;
  @Field(() => String, { description: 'The first day of its time, as 2026-01-01.' }) startsOn!: string;
  @Field(() => String) endsOn!: string;
  @Field(() => String, { nullable: true }) issuedOn!: string | null;
  @Field(() => String, { nullable: true, description: 'On what law or decision it rests.' }) legalBasis!:
    | string
    | null;
  @Field(() => String, { description: 'What its amounts are in, as an ISO 4217 code.' }) currency!: string;
  @Field(() => String, { nullable: true, description: 'Where it can be read up.' }) source!: string | null;
  @Field(() => String, { nullable: true, description: 'What has to be said of how it was read.' }) note!:
    | string
    | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many activities its source says there are, where it does not name them all.',
  })
  statedActivities!: number | null;
  @Field(() => Int) activityCount!: number;
  @Field(() => Int, { description: 'How many of them are done.' }) doneCount!: number;
  @Field(() => Int) initiativeCount!: number;
  @Field(() => PlanType, { nullable: true, description: 'The plan that it goes on from.' })
  follows!: PlanType | null;
  @Field(() => [PlanType], { description: 'Plans that go on from it.' }) followedBy!: PlanType[];
  @Field(() => [ActionGroupType]) groups!: ActionGroupType[];
  @Field(() => [InitiativeType], { description: 'The initiatives that it carries out.' })
  initiatives!: InitiativeType[];
  @Field(() => [PlanPointType], { description: 'What it says beside its activities.' })
  points!: PlanPointType[];
  @Field(() => [ProjectType], { description: 'Projects that came of it or of one of its activities.' })
  projects!: ProjectType[];
  @Field(() => [SourcedClaimType], {
    description: 'What sources say of what it is about, where they differ.',
  })
  claims!: SourcedClaimType[];
  @Field(() => [ReportedResultType], {
    description: 'What public sources report as done in its years and the one before.',
  })
  reported!: ReportedResultType[];
  @Field(() => Cursor, { description: 'Where to follow `plan` from.' }) position!: number;
  @Field(() => DateTime) beganAt!: number;
  @Field(() => Int, { description: 'Given back with a change, so that nobody’s is overwritten.' })
  version!: number;
  @Field(() => PlanMayType) may!: PlanMayType;
}

@ObjectType('PastedPlanRow', {
  description: 'What became, or would become, of a pasted row.',
  simpleResolvers: true,
})
export class PastedPlanRowType {
  @Field(() => Int, { description: 'The line that a person sees it on.' }) line!: number;
  @Field(() => String, { description: 'NEW, KNOWN (there already, and left as it is) or BAD.' })
  outcome!: string;
  @Field(() => String, { nullable: true, description: 'The column that is wrong.' }) field!: string | null;
  @Field(() => String, { nullable: true, description: 'Why, as a stable word.' }) reason!: string | null;
  @Field(() => String, { nullable: true, description: 'Why, in English.' }) message!: string | null;
}

@ObjectType('PlanEntry', {
  description: 'A plan has changed. What it says now, is asked for with `plan`.',
  simpleResolvers: true,
})
export class PlanEntryType {
  @Field(() => Cursor) position!: number;
  @Field(() => DateTime) at!: number;
}

export const PlanEventUnion = createUnionType({
  name: 'PlanUpdate',
  description: 'What the follower of a plan is sent.',
  types: () => [PlanEntryType, CaughtUpType, ResyncType] as const,
  resolveType: (event) => (event as unknown as { __typename: string }).__typename,
});
