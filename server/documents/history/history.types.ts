import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { Cursor, DateTime } from '../../graphql/scalars.ts';
import { SectionType } from '../document.types.ts';
import { EditionStateEnum, EditionType } from '../editions/edition.types.ts';
import type { TextChoice } from './read-text.ts';

@ObjectType('DocumentPoint', {
  description: 'A position of a document that somebody gave a name.',
  simpleResolvers: true,
})
export class DocumentPointType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => Cursor) position!: number;
  @Field(() => DateTime) madeAt!: number;
}

@ObjectType('HistoryItem', {
  description: 'One thing that happened to a document, or the edits of one person in one sitting.',
  simpleResolvers: true,
})
export class HistoryItemType {
  @Field(() => String, {
    description:
      'section.edited, .reverted, .added, .renamed, .moved, .removed, edition.cut, .moved, point.named, access.changed, access.removed, or of the whole document.',
  })
  kind!: string;
  @Field(() => ID, { description: 'What it is about: a section, an edition, a point, the document.' })
  subjectId!: string;
  @Field(() => Cursor, { description: 'The position of the first of its edits.' }) from!: number;
  @Field(() => Cursor, { description: 'The position of the last of them; the order of the history.' })
  to!: number;
  @Field(() => DateTime) beganAt!: number;
  @Field(() => DateTime) at!: number;
  @Field(() => Int, { description: 'How many edits it gathers; 1 for what is none.' }) edits!: number;
  @Field(() => Cursor, { nullable: true, description: 'The position that a section was brought back to.' })
  revertedTo!: number | null;
  @Field(() => EditionStateEnum, { nullable: true, description: 'Where an edition was moved to.' })
  editionState!: string | null;
  @Field(() => String, { nullable: true, description: 'What the section was called after it.' })
  title!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of a section that was given another title: what it was called before.',
  })
  titleBefore!: string | null;
  @Field(() => SectionType, { nullable: true, description: 'The section as it stands now.' })
  section!: SectionType | null;
  @Field(() => EditionType, { nullable: true }) edition!: EditionType | null;
  @Field(() => DocumentPointType, { nullable: true }) point!: DocumentPointType | null;
}

@ObjectType('HistoryConnection', { description: 'A stretch of a document’s history.', simpleResolvers: true })
export class HistoryConnectionType {
  @Field(() => [HistoryItemType], { description: 'The latest first.' }) nodes!: object[];
  @Field(() => Cursor, { nullable: true, description: 'Give it back as `before` for what is earlier.' })
  endCursor!: number | null;
  @Field(() => Boolean) hasNextPage!: boolean;
}

@ObjectType('SectionText', { description: 'A section as it read at a position.', simpleResolvers: true })
export class SectionTextType {
  @Field(() => ID) sectionId!: string;
  @Field(() => Cursor) position!: number;
  @Field(() => GraphQLJSON, { description: 'Its blocks, as ProseMirror JSON.' })
  blocks!: readonly BlockJson[];
}

@ObjectType('AuthoredRun', { description: 'Words in one hand.', simpleResolvers: true })
export class AuthoredRunType {
  @Field(() => String, { description: 'A mention, a break or a footnote stands as U+FFFC.' }) text!: string;
  @Field(() => ID, { nullable: true, description: 'Null where nobody is known to have written them.' })
  personId!: string | null;
}

@ObjectType('AuthoredLine', {
  description: 'A paragraph or heading and who wrote its words.',
  simpleResolvers: true,
})
export class AuthoredLineType {
  @Field(() => ID, { nullable: true }) blockId!: string | null;
  @Field(() => [AuthoredRunType]) runs!: AuthoredRunType[];
}

@InputType({
  description: 'A text to look at: one of the three, or none for the working text as it is.',
})
export class TextChoiceInput implements TextChoice {
  @Field(() => Cursor, { nullable: true }) position?: number | null;
  @Field(() => ID, { nullable: true }) pointId?: string | null;
  @Field(() => ID, { nullable: true }) editionId?: string | null;
}
@InputType()
export class NamePointInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) documentId!: string;
  @Field(() => String) name!: string;
  @Field(() => Cursor, { nullable: true, description: 'The position it has come to where none is said.' })
  position?: number | null;
}
@InputType()
export class RevertSectionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) sectionId!: string;
  @Field(() => Cursor, { description: 'The position whose text is to come back.' }) position!: number;
}
