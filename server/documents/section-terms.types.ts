import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { type Freedom, freedoms, type ParameterType, parameterTypes } from '../../schema/words.ts';
import { enumOf } from '../graphql/enums.ts';
import type { SectionParameter, SectionQuestion } from './section.entity.ts';

export const FreedomEnum = enumOf(freedoms);
registerEnumType(FreedomEnum, {
  name: 'Freedom',
  description: 'How firmly a section holds: core, guided or open.',
});
const ParameterTypeEnum = enumOf(parameterTypes);
registerEnumType(ParameterTypeEnum, {
  name: 'ParameterType',
  description: 'What sort of value a city sets for a section.',
});

@ObjectType('SectionQuestion', {
  description: 'What a section asks of a city that adapts it.',
  simpleResolvers: true,
})
export class SectionQuestionType implements SectionQuestion {
  @Field(() => ID, { description: 'The same in every edition and language.' }) id!: string;
  @Field(() => String) words!: string;
}

@ObjectType('SectionParameter', {
  description: 'A value that a city sets for itself.',
  simpleResolvers: true,
})
export class SectionParameterType implements SectionParameter {
  @Field(() => ID, { description: 'The same in every edition and language.' }) id!: string;
  @Field(() => String) name!: string;
  @Field(() => ParameterTypeEnum) type!: ParameterType;
  @Field(() => String, { nullable: true, description: 'In what it is counted: % of the budget, days.' })
  unit!: string | null;
  @Field(() => String, { nullable: true, description: 'What the common text suggests.' })
  suggested!: string | null;
}

@InputType()
export class SectionQuestionInput {
  @Field(() => ID, { nullable: true, description: 'Of one that is there already; a new one has none.' })
  id?: string | null;
  @Field(() => String) words!: string;
}
@InputType()
export class SectionParameterInput {
  @Field(() => ID, { nullable: true, description: 'Of one that is there already; a new one has none.' })
  id?: string | null;
  @Field(() => String) name!: string;
  @Field(() => ParameterTypeEnum) type!: ParameterType;
  @Field(() => String, { nullable: true }) unit?: string | null;
  @Field(() => String, { nullable: true }) suggested?: string | null;
}
@InputType()
export class SetSectionTermsInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) sectionId!: string;
  @Field(() => FreedomEnum, { nullable: true }) freedom?: Freedom | null;
  @Field(() => String, { nullable: true }) guidance?: string | null;
  @Field(() => [SectionQuestionInput], { description: 'All of them, in order.' })
  questions!: SectionQuestionInput[];
  @Field(() => [SectionParameterInput], { description: 'All of them, in order.' })
  parameters!: SectionParameterInput[];
}
