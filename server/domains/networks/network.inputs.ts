import { Field, ID, InputType, Int } from 'type-graphql';
import type { MemberKind, NetworkCircle, SubNetworkKind, VoteRule } from '../../../schema/networks/index.ts';
import type { CreativeField } from '../../../schema/words.ts';
import { CreativeFieldEnum } from '../cities/index.ts';
import { BodyTranslationInput } from '../people/index.ts';
import { CriterionAnswerInput, SpaceInput } from './criteria/criterion.types.ts';
import { MemberKindEnum, NetworkCircleEnum, SubNetworkKindEnum, VoteRuleEnum } from './network.types.ts';

@InputType({ description: 'What a sub-network is for: in one language at least.' })
export class NetworkPurposesInput {
  @Field(() => String, { nullable: true }) en?: string | null;
  @Field(() => String, { nullable: true }) vi?: string | null;
}

@InputType({ description: 'What is said of a sub-network beside its names.' })
export class NetworkFactsInput {
  @Field(() => ID) requestId!: string;
  @Field(() => NetworkPurposesInput) purpose!: NetworkPurposesInput;
  @Field(() => CreativeFieldEnum, { nullable: true, description: 'Of one by creative field.' })
  field?: CreativeField | null;
  @Field(() => [String], { nullable: true, description: 'Of one by region: its countries, as VN.' })
  countries?: string[] | null;
  @Field(() => [MemberKindEnum], { description: 'Who may be a member.' }) memberKinds!: MemberKind[];
  @Field(() => NetworkCircleEnum, { description: 'Who posts in it.' }) posts!: NetworkCircle;
  @Field(() => NetworkCircleEnum, { description: 'Who proposes candidates.' }) proposes!: NetworkCircle;
  @Field(() => VoteRuleEnum) votes!: VoteRule;
}

@InputType()
export class BeginSubNetworkInput extends NetworkFactsInput {
  @Field(() => SubNetworkKindEnum) kind!: SubNetworkKind;
  @Field(() => [BodyTranslationInput], { description: 'Its names, with an English one at least.' })
  translations!: BodyTranslationInput[];
  @Field(() => ID, { nullable: true, description: 'The body above it.' }) parentId?: string | null;
}

@InputType()
export class ChangeSubNetworkInput extends NetworkFactsInput {
  @Field(() => ID) networkId!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class AskForAdmissionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) networkId!: string;
  @Field(() => Boolean, { description: 'For oneself; else for the body one acts for.' }) asPerson!: boolean;
  @Field(() => String, { description: 'Why, for who decides.' }) words!: string;
  @Field(() => String, {
    nullable: true,
    description: 'What a person says of themself, for whoever sees the members.',
  })
  profile?: string | null;
  @Field(() => SpaceInput, {
    nullable: true,
    description: 'Needed of a creative space, where places belong.',
  })
  space?: SpaceInput | null;
  @Field(() => [CriterionAnswerInput], {
    nullable: true,
    description: 'The same: an answer to each of the criteria.',
  })
  assessment?: CriterionAnswerInput[] | null;
}

@InputType()
export class DecideAdmissionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) membershipId!: string;
  @Field(() => Boolean) admit!: boolean;
  @Field(() => String, { nullable: true, description: 'Needed where it is declined; they are told.' })
  reason?: string | null;
}

@InputType()
export class AssessSpaceInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) membershipId!: string;
  @Field(() => SpaceInput) space!: SpaceInput;
  @Field(() => [CriterionAnswerInput], { description: 'An answer to each of the criteria.' })
  assessment!: CriterionAnswerInput[];
}

@InputType()
export class EndMembershipInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) membershipId!: string;
  @Field(() => String) reason!: string;
}
