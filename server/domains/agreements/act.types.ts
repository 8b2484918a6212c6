import { Field, ID, ObjectType } from 'type-graphql';
import type { AgreementState } from '../../../schema/agreements/index.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { BodyType, PersonType } from '../people/index.ts';
import { AgreementStateEnum } from './agreement-words.types.ts';

@ObjectType('AgreementFact', {
  description: 'A small fact of what happened: a day, a step, a count.',
  simpleResolvers: true,
})
export class AgreementFactType {
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) value!: string | null;
}

@ObjectType('AgreementAct', {
  description: 'Something that happened to an agreement.',
  simpleResolvers: true,
})
export class AgreementActType {
  @Field(() => ID) id!: string;
  @Field(() => String, {
    description: 'Such as moved, step.taken, opinion.recorded, signature.recorded, party.succeeded.',
  })
  kind!: string;
  @Field(() => AgreementStateEnum, { nullable: true }) fromState!: AgreementState | null;
  @Field(() => AgreementStateEnum, { nullable: true }) toState!: AgreementState | null;
  @Field(() => String, { nullable: true, description: 'Whom it is about: a party, or who signed.' }) subject!:
    | string
    | null;
  @Field(() => [AgreementFactType]) facts!: AgreementFactType[];
  @Field(() => String, { nullable: true, description: 'Why, in the words of who did it.' }) ground!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'The document it rests on.' }) paper!: string | null;
  @Field(() => PersonType, { nullable: true, description: 'Who did it; null where its own terms did.' })
  actor!: PersonType | null;
  @Field(() => BodyType, { nullable: true, description: 'The body they acted for.' })
  actedFor!: BodyType | null;
  @Field(() => DateTime) at!: number;
}
