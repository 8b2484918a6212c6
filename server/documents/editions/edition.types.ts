import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { type EditionState, editionStates, type Freedom } from '../../../schema/words.ts';
import { enumOf } from '../../graphql/enums.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { FreedomEnum, SectionParameterType, SectionQuestionType } from '../section-terms.types.ts';
import type { ChangeKind } from './compare-editions.ts';
import type { Edition } from './edition.entity.ts';

export const EditionStateEnum = enumOf(editionStates);
registerEnumType(EditionStateEnum, { name: 'EditionState', description: 'Where an edition stands.' });
const ChangeKindEnum = enumOf(['ADDED', 'REMOVED', 'MOVED', 'RETITLED', 'REWORDED', 'FREED']);
registerEnumType(ChangeKindEnum, {
  name: 'SectionChangeKind',
  description: 'What became of a section from one edition to another.',
});

@ObjectType('EditionSection', { description: 'A section as an edition keeps it.', simpleResolvers: true })
export class EditionSectionType {
  @Field(() => ID, { description: 'The section’s identity, the same in every edition.' }) sectionId!: string;
  @Field(() => ID, { nullable: true }) parentId!: string | null;
  @Field(() => String, { description: 'As it is cited: 3.2.' }) number!: string;
  @Field(() => String) title!: string;
  @Field(() => FreedomEnum, { nullable: true }) freedom!: Freedom | null;
  @Field(() => String, { nullable: true }) guidance!: string | null;
  @Field(() => [SectionQuestionType], { description: 'What a city that adapts it answers.' })
  questions!: SectionQuestionType[];
  @Field(() => [SectionParameterType], { description: 'The values that it sets for itself.' })
  parameters!: SectionParameterType[];
  @Field(() => GraphQLJSON, { description: 'Its blocks, as ProseMirror JSON.' })
  blocks!: readonly BlockJson[];
  @Field(() => String, { description: 'SHA-256 of the section’s canonical JSON.' }) hash!: string;
}

@ObjectType('Edition', {
  description: 'A document’s text as it stood when it was cut; it never changes.',
  simpleResolvers: true,
})
export class EditionType
  implements Pick<Edition, 'number' | 'state' | 'title' | 'language' | 'note' | 'hash'>
{
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => EditionStateEnum) state!: EditionState;
  @Field(() => String) title!: string;
  @Field(() => String) language!: string;
  @Field(() => [String], { description: 'The languages it can be read in, its own first.' })
  languages!: string[];
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => String, { description: 'What it is cited by: SHA-256 of its text’s canonical JSON.' })
  hash!: string;
  @Field(() => DateTime) cutAt!: number;
  @Field(() => DateTime, { nullable: true }) frozenAt!: number | null;
  @Field(() => DateTime, { nullable: true }) adoptedAt!: number | null;
  @Field(() => DateTime, { nullable: true }) withdrawnAt!: number | null;
  @Field(() => String, { nullable: true }) withdrawnReason!: string | null;
}

@ObjectType('SectionChange', {
  description: 'What became of a section from one edition to another.',
  simpleResolvers: true,
})
export class SectionChangeType {
  @Field(() => ID) sectionId!: string;
  @Field(() => EditionSectionType, { nullable: true }) before!: EditionSectionType | null;
  @Field(() => EditionSectionType, { nullable: true }) after!: EditionSectionType | null;
  @Field(() => [ChangeKindEnum]) kinds!: readonly ChangeKind[];
}

@InputType()
export class CutEditionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) documentId!: string;
  @Field(() => String, { nullable: true, description: 'What changed and why, for its readers.' }) note?:
    | string
    | null;
}
@InputType()
export class MoveEditionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) editionId!: string;
  @Field(() => EditionStateEnum) state!: EditionState;
  @Field(() => String, { nullable: true, description: 'Needed to withdraw one.' }) reason?: string | null;
}
