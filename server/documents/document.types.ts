import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Freedom } from '../../schema/words.ts';
import { CaughtUpType, ResyncType } from '../graphql/live/place.types.ts';
import { Cursor, DateTime } from '../graphql/scalars.ts';
import { CommentThreadType } from './comments/comment.types.ts';
import type { Document } from './document.entity.ts';
import { ProposalType } from './proposals/proposal.types.ts';
import type { Section } from './section.entity.ts';
import { FreedomEnum, SectionParameterType, SectionQuestionType } from './section-terms.types.ts';

@ObjectType('SectionState', {
  description: 'A section’s text to begin with, as Yjs updates.',
  simpleResolvers: true,
})
export class SectionStateType {
  @Field(() => String, {
    nullable: true,
    description: 'A Yjs update, base64, that holds all up to a snapshot.',
  })
  snapshot!: string | null;
  @Field(() => [String], {
    description: 'Yjs updates since, base64, in order; apply them in one transaction.',
  })
  updates!: string[];
}

@ObjectType('Section', {
  description: 'A part of a document, with an identity that moving and splitting keep.',
  simpleResolvers: true,
})
export class SectionType implements Pick<Section, 'place' | 'title'> {
  @Field(() => ID) id!: string;
  @Field(() => ID, { nullable: true, description: 'The section it stands under.' }) parentId!: string | null;
  @Field(() => String, { description: 'Sorts it among its siblings, compared as bytes.' }) place!: string;
  @Field(() => String) title!: string;
  @Field(() => FreedomEnum, { nullable: true, description: 'How firmly its words hold for who adapts it.' })
  freedom!: Freedom | null;
  @Field(() => String, { nullable: true, description: 'How it may be adapted.' }) guidance!: string | null;
  @Field(() => [SectionQuestionType], { description: 'What a city that adapts it answers.' })
  questions!: SectionQuestionType[];
  @Field(() => [SectionParameterType], { description: 'The values that it sets for itself.' })
  parameters!: SectionParameterType[];
  @Field(() => Boolean, { description: 'Taken out of the text; it can be put back.' }) isRemoved!: boolean;
}

@ObjectType('DocumentMay', { description: 'What the reader may do with a document.', simpleResolvers: true })
export class DocumentMayType {
  @Field(() => Boolean) edit!: boolean;
  @Field(() => Boolean) coordinate!: boolean;
}

@ObjectType('Document', { description: 'A long text that is written together.', simpleResolvers: true })
export class DocumentType implements Pick<Document, 'kind' | 'title' | 'language' | 'isDemonstration'> {
  @Field(() => ID) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { description: 'The language it is written in, as a BCP 47 tag.' }) language!: string;
  @Field(() => Boolean) isDemonstration!: boolean;
  @Field(() => Cursor, { description: 'Position of the newest entry: follow the document after it.' })
  position!: number;
  @Field(() => DocumentMayType) may!: DocumentMayType;
}

@ObjectType('DocumentEntry', { description: 'Something that happened to a document.', simpleResolvers: true })
export class DocumentEntryType {
  @Field(() => Cursor) position!: number;
  @Field(() => DateTime) at!: number;
  @Field(() => String, {
    description:
      'section.edited, .reverted, .added, .renamed, .moved, .removed, .restored, comment.added, .edited, .withdrawn, .hidden, .shown, .resolved, .reopened, proposal.made, .changed, .rebased, .collided, .accepted, .rejected, .withdrawn, .handed-on, or of the whole document.',
  })
  kind!: string;
  @Field(() => ID, { nullable: true }) sectionId!: string | null;
  @Field(() => String, { nullable: true, description: 'The Yjs update of an edit, base64.' }) update!:
    | string
    | null;
  @Field(() => SectionType, {
    nullable: true,
    description: 'The section as it stands now, when the entry is about the tree.',
  })
  section!: SectionType | null;
  @Field(() => CommentThreadType, {
    nullable: true,
    description:
      'The thread as it stands now, when the entry is about a comment; for who may know what is said.',
  })
  comment!: CommentThreadType | null;
  @Field(() => ProposalType, {
    nullable: true,
    description:
      'The proposal as it stands now, when the entry is about one; for who may know what is proposed.',
  })
  proposal!: ProposalType | null;
}

export const DocumentEventUnion = createUnionType({
  name: 'DocumentEvent',
  description: 'What a follower of a document is sent.',
  types: () => [DocumentEntryType, CaughtUpType, ResyncType] as const,
  resolveType: (event) => (event as unknown as { __typename: string }).__typename,
});

@ObjectType('EditTaken', { description: 'An edit that is on disk.', simpleResolvers: true })
export class EditTakenType {
  @Field(() => Cursor, { description: 'The position it took in the document’s stream.' }) position!: number;
}

@InputType()
export class EditSectionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) sectionId!: string;
  @Field(() => String, { description: 'A Yjs update, base64, at most 1 MB.' }) update!: string;
}
@InputType()
export class AddSectionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) documentId!: string;
  @Field(() => String) title!: string;
  @Field(() => ID, { nullable: true }) parentId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The sibling it is to follow; the first place where none is named.',
  })
  afterId?: string | null;
}
@InputType()
export class RenameSectionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) sectionId!: string;
  @Field(() => String) title!: string;
}
@InputType()
export class MoveSectionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) sectionId!: string;
  @Field(() => ID, { nullable: true }) parentId?: string | null;
  @Field(() => ID, { nullable: true }) afterId?: string | null;
}
@InputType()
export class RemoveSectionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) sectionId!: string;
}

@InputType()
export class SplitSectionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) sectionId!: string;
  @Field(() => ID, {
    description: 'The block that the new section begins with; it stands in no list or table.',
  })
  blockId!: string;
  @Field(() => String) title!: string;
}
@InputType()
export class JoinSectionsInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) sectionId!: string;
  @Field(() => ID, { description: 'The section that takes the other’s text to its end.' }) intoId!: string;
}
@InputType()
export class RestoreSectionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) sectionId!: string;
}
