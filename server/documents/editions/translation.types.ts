import { GraphQLJSON } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { SectionParameterType, SectionQuestionType } from '../section-terms.types.ts';

@ObjectType('EditionTranslation', {
  description: 'An edition’s title in another language.',
  simpleResolvers: true,
})
export class EditionTranslationType {
  @Field(() => String) language!: string;
  @Field(() => String) title!: string;
}

@ObjectType('SectionTranslation', { description: 'A section in another language.', simpleResolvers: true })
export class SectionTranslationType {
  @Field(() => String) language!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) guidance!: string | null;
  @Field(() => [SectionQuestionType]) questions!: SectionQuestionType[];
  @Field(() => [SectionParameterType]) parameters!: SectionParameterType[];
  @Field(() => GraphQLJSON, { description: 'Its blocks, as ProseMirror JSON.' })
  blocks!: readonly BlockJson[];
  @Field(() => Int, { description: 'The number of the edition it was translated from.' }) ofEdition!: number;
  @Field(() => Boolean, { description: 'The section has other words now than those that were translated.' })
  isStale!: boolean;
}
