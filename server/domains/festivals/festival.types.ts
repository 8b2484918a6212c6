import { createUnionType, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  type EditionPointKind,
  editionPointKinds,
  type FestivalEditionState,
  festivalEditionStates,
  festivalKinds,
  festivalStatuses,
} from '../../../schema/festivals/index.ts';
import { enumOf } from '../../graphql/enums.ts';
import { CaughtUpType, ResyncType } from '../../graphql/live/place.types.ts';
import { Cursor, DateTime } from '../../graphql/scalars.ts';
import { FestivalType } from '../cities/index.ts';
import { BodyType, PersonType } from '../people/index.ts';
import type { FestivalEdition } from './festival-edition.entity.ts';

export const FestivalKindEnum = enumOf(festivalKinds);
registerEnumType(FestivalKindEnum, {
  name: 'FestivalKind',
  description: 'A festival, or a programme that runs on.',
});
export const FestivalStatusEnum = enumOf(festivalStatuses);
registerEnumType(FestivalStatusEnum, {
  name: 'FestivalStatus',
  description: 'Whether a festival is still held, as far as is known.',
});
export const FestivalEditionStateEnum = enumOf(festivalEditionStates);
registerEnumType(FestivalEditionStateEnum, {
  name: 'FestivalEditionState',
  description: 'How an edition of a festival stands, as far as its city or a source says.',
});
export const EditionPointKindEnum = enumOf(editionPointKinds);
registerEnumType(EditionPointKindEnum, {
  name: 'FestivalEditionPointKind',
  description:
    'What a line about an edition tells of: a venue, a partner, who paid, what was done so that young people, people with disabilities or local communities come and take part, or another fact.',
});

@ObjectType('FestivalWords', {
  description: 'Words in each language that they were written in.',
  simpleResolvers: true,
})
export class FestivalWordsType {
  @Field(() => String, { nullable: true }) en!: string | null;
  @Field(() => String, { nullable: true }) vi!: string | null;
}

@ObjectType('FestivalNames', {
  description: 'The names of a festival, whatever language the reader has.',
  simpleResolvers: true,
})
export class FestivalNamesType {
  @Field(() => String, { description: 'As it is known abroad.' }) name!: string;
  @Field(() => String, { nullable: true }) nativeName!: string | null;
  @Field(() => String, { nullable: true, description: 'The language of `nativeName`, ISO 639.' })
  nativeLanguage!: string | null;
}

@ObjectType('FestivalEditionPoint', {
  description: 'One line that is told of an edition.',
  simpleResolvers: true,
})
export class FestivalEditionPointType {
  @Field(() => ID) id!: string;
  @Field(() => EditionPointKindEnum) kind!: EditionPointKind;
  @Field(() => String) words!: string;
  @Field(() => FestivalWordsType) wordings!: FestivalWordsType;
  @Field(() => BodyType, {
    nullable: true,
    description: 'The body that it names, where the network knows it.',
  })
  body!: BodyType | null;
  @Field(() => Float, { nullable: true, description: 'Of funding, in the edition’s currency.' }) amount!:
    | number
    | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where it is told; null where the edition’s source tells it.',
  })
  source!: string | null;
}

@ObjectType('FestivalEdition', {
  description: 'A festival as it was held, or is to be held, in one year. Null is what nobody says.',
  simpleResolvers: true,
})
export class FestivalEditionType
  implements Pick<FestivalEdition, 'year' | 'number' | 'state' | 'startsOn' | 'endsOn' | 'cost' | 'currency'>
{
  @Field(() => ID) id!: string;
  @Field(() => FestivalType) festival!: FestivalType;
  @Field(() => Int) year!: number;
  @Field(() => Int, { nullable: true, description: 'The how-manieth it is.' }) number!: number | null;
  @Field(() => FestivalEditionStateEnum) state!: FestivalEditionState;
  @Field(() => String, { nullable: true }) theme!: string | null;
  @Field(() => FestivalWordsType) themes!: FestivalWordsType;
  @Field(() => String, { nullable: true, description: 'What has to be said of how it was read.' }) note!:
    | string
    | null;
  @Field(() => FestivalWordsType) notes!: FestivalWordsType;
  @Field(() => String, {
    nullable: true,
    description: 'As 2024-11-09, or 2026-11 where only the month is known.',
  })
  startsOn!: string | null;
  @Field(() => String, { nullable: true, description: 'The last day, or its month.' }) endsOn!: string | null;
  @Field(() => Float, { nullable: true, description: 'All of it, in whole units of the currency.' }) cost!:
    | number
    | null;
  @Field(() => String, { nullable: true, description: 'What its amounts are in, as an ISO 4217 code.' })
  currency!: string | null;
  @Field(() => String, { nullable: true, description: 'Where the cost is told.' }) costSource!: string | null;
  @Field(() => Int, { nullable: true, description: 'How many people came.' }) attendance!: number | null;
  @Field(() => String, { nullable: true, description: 'Who counted, or where it is told.' })
  attendanceSource!: string | null;
  @Field(() => String, { description: 'Where the edition is told of.' }) source!: string;
  @Field(() => [FestivalEditionPointType], { description: 'What else is told of it, line by line.' })
  points!: FestivalEditionPointType[];
  @Field(() => Int, { description: 'Given back with a change, so that nobody’s is overwritten.' })
  version!: number;
}

@ObjectType('FestivalEvent', {
  description: 'One thing that happened to what is told of a festival, and who did it for whom.',
  simpleResolvers: true,
})
export class FestivalEventType {
  @Field(() => ID) id!: string;
  @Field(() => String, {
    description: 'Such as begun, changed, edition.added, edition.changed, edition.removed.',
  })
  kind!: string;
  @Field(() => Int, { nullable: true, description: 'The year of the edition that it is about.' })
  year!: number | null;
  @Field(() => PersonType, { nullable: true }) by!: PersonType | null;
  @Field(() => BodyType, { nullable: true, description: 'For whom they acted.' }) actedFor!: BodyType | null;
  @Field(() => DateTime) at!: number;
}

@ObjectType('FestivalMay', {
  description: 'What the reader may do with a festival, acting as now.',
  simpleResolvers: true,
})
export class FestivalMayType {
  @Field(() => Boolean, { description: 'Write what is told of it and its editions.' }) keep!: boolean;
  @Field(() => Boolean, { description: 'See who changed what.' }) seeHistory!: boolean;
}

@ObjectType('FestivalEntry', {
  description: 'What is told of a festival has changed. What it says now, is asked for with `festival`.',
  simpleResolvers: true,
})
export class FestivalEntryType {
  @Field(() => Cursor) position!: number;
  @Field(() => DateTime) at!: number;
}

export const FestivalUpdateUnion = createUnionType({
  name: 'FestivalUpdate',
  description: 'What the follower of a festival is sent.',
  types: () => [FestivalEntryType, CaughtUpType, ResyncType] as const,
  resolveType: (event) => (event as unknown as { __typename: string }).__typename,
});
