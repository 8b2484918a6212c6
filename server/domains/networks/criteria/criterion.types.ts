import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  type CriterionAnswer,
  criterionAnswers,
  type SpaceKind,
  type SpaceOperator,
  spaceKinds,
  spaceOperators,
} from '../../../../schema/networks/index.ts';
import { enumOf } from '../../../graphql/enums.ts';

export const SpaceKindEnum = enumOf(spaceKinds);
registerEnumType(SpaceKindEnum, { name: 'SpaceKind', description: 'What a creative space is.' });
export const SpaceOperatorEnum = enumOf(spaceOperators);
registerEnumType(SpaceOperatorEnum, { name: 'SpaceOperator', description: 'Who runs a creative space.' });
const CriterionAnswerEnum = enumOf(criterionAnswers);
registerEnumType(CriterionAnswerEnum, {
  name: 'CriterionAnswer',
  description: 'How a space sees itself by a criterion: it meets it, in part, or not.',
});

@ObjectType('NetworkCriterion', {
  description: 'What a sub-network of places asks of a space that wants to belong to it.',
  simpleResolvers: true,
})
export class CriterionType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'In the reader’s language where it is written in it.' }) words!: string;
  @Field(() => String, { nullable: true, description: 'As it is written in English.' }) en!: string | null;
  @Field(() => String, { nullable: true, description: 'As it is written in Vietnamese.' }) vi!: string | null;
  @Field(() => Boolean, { description: 'Comes with the demonstration: made up.' }) isDemonstration!: boolean;
}

@ObjectType('NetworkAssessment', {
  description: 'How a space that asked to belong to a sub-network of places sees itself by a criterion.',
  simpleResolvers: true,
})
export class AssessmentType {
  @Field(() => CriterionType) criterion!: CriterionType;
  @Field(() => CriterionAnswerEnum) answer!: CriterionAnswer;
  @Field(() => String, { nullable: true, description: 'What shows it.' }) words!: string | null;
}

@InputType({ description: 'A criterion, in one language at least.' })
export class CriterionInput {
  @Field(() => ID, { nullable: true, description: 'Of one that is there already, so that its answers stay.' })
  id?: string | null;
  @Field(() => String, { nullable: true }) en?: string | null;
  @Field(() => String, { nullable: true }) vi?: string | null;
}

@InputType()
export class SetNetworkCriteriaInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) networkId!: string;
  @Field(() => Int, { description: 'Of the sub-network, as it was read.' }) version!: number;
  @Field(() => [CriterionInput]) criteria!: CriterionInput[];
}

@InputType({ description: 'What a space says of itself when it asks to belong to a sub-network of places.' })
export class SpaceInput {
  @Field(() => SpaceKindEnum) kind!: SpaceKind;
  @Field(() => SpaceOperatorEnum, { nullable: true, description: 'Left out where it is not to be said.' })
  operator?: SpaceOperator | null;
}

@InputType()
export class CriterionAnswerInput {
  @Field(() => ID) criterionId!: string;
  @Field(() => CriterionAnswerEnum) answer!: CriterionAnswer;
  @Field(() => String, { nullable: true, description: 'What shows it.' }) words?: string | null;
}
