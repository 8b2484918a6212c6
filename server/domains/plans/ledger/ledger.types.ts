import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CityType } from '../../cities/index.ts';
import { ActivityType, PlanType, ReportedResultType } from '../plan.types.ts';

@ObjectType('PromiseWording', {
  description: 'The words of a promise in one language.',
  simpleResolvers: true,
})
export class PromiseWordingType {
  @Field(() => String) language!: string;
  @Field(() => String) words!: string;
}

@ObjectType('CandidacyPromise', {
  description: 'What a city promised when it asked to join the network, and what carries it out.',
  simpleResolvers: true,
})
export class CandidacyPromiseType {
  @Field(() => ID) id!: string;
  @Field(() => CityType) city!: CityType;
  @Field(() => String, { description: 'In the reader’s language, else in one that it was written in.' })
  words!: string;
  @Field(() => [PromiseWordingType], { description: 'In every language that it was written in.' })
  wordings!: PromiseWordingType[];
  @Field(() => String, { description: 'Where it is told of.' }) source!: string;
  @Field(() => String, {
    nullable: true,
    description: 'When, as 2019, 2019-10 or 2019-10-30: as much as its source says.',
  })
  promisedIn!: string | null;
  @Field(() => String, { nullable: true, description: 'What has to be said of how it was read.' })
  note!: string | null;
  @Field(() => [PlanType], {
    description: 'Plans that take it up as one of their initiatives, of those the reader may know of.',
  })
  plans!: PlanType[];
  @Field(() => [ActivityType], {
    description: 'Activities that name it, of plans of the city that the reader may know of.',
  })
  activities!: ActivityType[];
  @Field(() => [ReportedResultType], { description: 'What public sources report of it as done.' })
  reported!: ReportedResultType[];
  @Field(() => Int, { description: 'Given back with a change, so that nobody’s is overwritten.' })
  version!: number;
}

@ObjectType('PromiseLedger', {
  description: 'What a city promised in its candidacy, each with what became of it.',
  simpleResolvers: true,
})
export class PromiseLedgerType {
  @Field(() => ID) id!: string;
  @Field(() => CityType) city!: CityType;
  @Field(() => [CandidacyPromiseType], { description: 'In the order in which they were entered.' })
  promises!: CandidacyPromiseType[];
  @Field(() => Boolean, { description: 'Whether the reader may enter promises, acting as now.' })
  mayKeep!: boolean;
}

@InputType({ description: 'A promise, as its source tells of it.' })
export class PromiseFactsInput {
  @Field(() => ID) requestId!: string;
  @Field(() => String) words!: string;
  @Field(() => String, { description: 'The language of the words: en or vi.' }) language!: string;
  @Field(() => String) source!: string;
  @Field(() => String, { nullable: true, description: 'As 2019, 2019-10 or 2019-10-30.' })
  promisedIn?: string | null;
}

@InputType()
export class EnterPromiseInput extends PromiseFactsInput {}

@InputType()
export class ChangePromiseInput extends PromiseFactsInput {
  @Field(() => ID) promiseId!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class RemovePromiseInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) promiseId!: string;
  @Field(() => Int) version!: number;
}
