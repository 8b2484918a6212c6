import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTime } from '../../../graphql/scalars.ts';
import { BodyType } from '../../people/index.ts';
import { WordsInput } from '../agreement.inputs.ts';

@ObjectType('SourcedClaim', {
  description: 'What a source says of a thing. Where sources differ, all of them stand until it is settled.',
  simpleResolvers: true,
})
export class SourcedClaimType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'What it is about: claims about the same thing stand together.' })
  subject!: string;
  @Field(() => String) words!: string;
  @Field(() => String, { description: 'Where it is said.' }) source!: string;
  @Field(() => String, { nullable: true, description: 'The day of the source, where it is known.' })
  sourcedOn!: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether it is so; null until it is settled.' })
  holds!: boolean | null;
  @Field(() => String, { nullable: true, description: 'On what ground it was settled.' }) ground!:
    | string
    | null;
  @Field(() => BodyType, { nullable: true, description: 'The body that settled it.' })
  settledFor!: BodyType | null;
  @Field(() => DateTime, { nullable: true }) settledAt!: number | null;
}

@InputType()
export class StateClaimInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) agreementId!: string;
  @Field(() => String) subject!: string;
  @Field(() => WordsInput) words!: WordsInput;
  @Field(() => String) source!: string;
  @Field(() => String, { nullable: true }) sourcedOn?: string | null;
}

@InputType({ description: 'Whether what a source claims is so, and on what ground.' })
export class ClaimAnswerInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) claimId!: string;
  @Field(() => Boolean, { description: 'Whether it is so.' }) holds!: boolean;
  @Field(() => String) ground!: string;
}

@InputType()
export class SettleClaimInput extends ClaimAnswerInput {
  @Field(() => ID) agreementId!: string;
}

@InputType()
export class SettleFestivalClaimInput extends ClaimAnswerInput {
  @Field(() => ID) festivalId!: string;
}
