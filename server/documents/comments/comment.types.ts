import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';
import { DateTime } from '../../graphql/scalars.ts';
import type { ChosenWords } from './chosen-words.ts';

const CommentStateEnum = enumOf(['VISIBLE', 'WITHDRAWN', 'HIDDEN']);
registerEnumType(CommentStateEnum, {
  name: 'CommentState',
  description: 'Whether a comment’s words can be read.',
});
export const shownThreads = ['ALL', 'GONE', 'OPEN', 'RESOLVED'] as const;
export const ShownThreadsEnum = enumOf(shownThreads);
registerEnumType(ShownThreadsEnum, {
  name: 'ShownThreads',
  description: 'Which threads are listed; GONE are open ones whose words are nowhere in the text any more.',
});
const WhereaboutsStateEnum = enumOf(['HERE', 'CHANGED', 'GONE']);
registerEnumType(WhereaboutsStateEnum, {
  name: 'WhereaboutsState',
  description: 'Whether quoted words still stand in the text, stand in it changed, or are gone.',
});

@ObjectType('CommentVersion', { description: 'An earlier wording of a comment.', simpleResolvers: true })
export class CommentVersionType {
  @Field(() => String) text!: string;
  @Field(() => DateTime, { description: 'When it was written.' }) at!: number;
}

@ObjectType('Comment', { description: 'What one person said about a text.', simpleResolvers: true })
export class CommentType {
  @Field(() => ID) id!: string;
  @Field(() => ID) threadId!: string;
  @Field(() => String, { nullable: true, description: 'Its words; null once it is withdrawn or hidden.' })
  text!: string | null;
  @Field(() => CommentStateEnum) state!: 'VISIBLE' | 'WITHDRAWN' | 'HIDDEN';
  @Field(() => DateTime) writtenAt!: number;
  @Field(() => DateTime, { nullable: true }) editedAt!: number | null;
  @Field(() => String, { nullable: true, description: 'Why it was hidden, where it was.' })
  hiddenReason!: string | null;
  @Field(() => [CommentVersionType], { description: 'Earlier wordings, oldest first.' })
  history!: CommentVersionType[];
  @Field(() => ID, {
    description: 'The requestId it was written with, by which its author’s device knows its own.',
  })
  requestId!: string;
}

@ObjectType('WordsSpot', { description: 'One end of some words in a text.', simpleResolvers: true })
export class WordsSpotType {
  @Field(() => ID, { nullable: true, description: 'The paragraph or heading.' }) blockId!: string | null;
  @Field(() => Int, { description: 'Which paragraph or heading of the section, from 0.' }) line!: number;
  @Field(() => Int, { description: 'How far into it, in UTF-16 units; a mention or a break is one.' })
  offset!: number;
}

@ObjectType('Whereabouts', {
  description: 'Where the words of a thread stand in the working text now.',
  simpleResolvers: true,
})
export class WhereaboutsType {
  @Field(() => WhereaboutsStateEnum) state!: 'HERE' | 'CHANGED' | 'GONE';
  @Field(() => ID, {
    nullable: true,
    description: 'The section they stand in, which may have become another.',
  })
  sectionId!: string | null;
  @Field(() => WordsSpotType, { nullable: true }) from!: WordsSpotType | null;
  @Field(() => WordsSpotType, { nullable: true }) to!: WordsSpotType | null;
  @Field(() => String, { nullable: true, description: 'The words as they read now.' }) words!: string | null;
}

@ObjectType('CommentThread', {
  description: 'What is said about some words of a section, or about the whole of it.',
  simpleResolvers: true,
})
export class CommentThreadType {
  @Field(() => ID) id!: string;
  @Field(() => ID) documentId!: string;
  @Field(() => ID) sectionId!: string;
  @Field(() => ID, { nullable: true, description: 'The edition in whose text the words were chosen.' })
  editionId!: string | null;
  @Field(() => Int, { nullable: true, description: 'The number of that edition.' })
  editionNumber!: number | null;
  @Field(() => ID, { nullable: true, description: 'The proposal that it is the discussion of.' })
  proposalId!: string | null;
  @Field(() => [ID], { description: 'The blocks that the words stood in.' }) blockIds!: string[];
  @Field(() => String, { nullable: true, description: 'A Yjs relative position, base64.' }) start!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'A Yjs relative position, base64.' }) end!:
    | string
    | null;
  @Field(() => Boolean) isResolved!: boolean;
  @Field(() => DateTime) begunAt!: number;
  @Field(() => DateTime, { nullable: true }) resolvedAt!: number | null;
  @Field(() => [CommentType], { description: 'Oldest first, at most 200.' }) comments!: CommentType[];
}

@ObjectType('CommentThreadConnection', {
  description: 'Threads of a document, in the order they began.',
  simpleResolvers: true,
})
export class CommentThreadConnectionType {
  @Field(() => [CommentThreadType]) nodes!: object[];
  @Field(() => ID, { nullable: true, description: 'Give it back as `after` for the next ones.' })
  endCursor!: string | null;
  @Field(() => Boolean) hasNextPage!: boolean;
}

@ObjectType('CommentCount', { description: 'How many threads a section has.', simpleResolvers: true })
export class CommentCountType {
  @Field(() => ID) sectionId!: string;
  @Field(() => Int) open!: number;
  @Field(() => Int) resolved!: number;
}

@InputType({ description: 'Words as somebody chose them on their screen.' })
export class ChosenWordsInput implements ChosenWords {
  @Field(() => String) quote!: string;
  @Field(() => [ID], { description: 'The blocks they stand in.' }) blockIds!: string[];
  @Field(() => String, {
    nullable: true,
    description: 'Of the working text: a Yjs relative position, base64.',
  })
  start?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of the working text: a Yjs relative position, base64.',
  })
  end?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Of an edition: how far into the first block they begin.',
  })
  offset?: number | null;
}
@InputType()
export class AddCommentInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) sectionId!: string;
  @Field(() => ID, { nullable: true, description: 'Where the words were chosen in an edition.' })
  editionId?: string | null;
  @Field(() => ChosenWordsInput, {
    nullable: true,
    description: 'The whole section is meant where none are given.',
  })
  words?: ChosenWordsInput | null;
  @Field(() => String) text!: string;
  @Field(() => [ID], { nullable: true, description: 'People mentioned, at most 20.' }) mentions?:
    | string[]
    | null;
}
@InputType()
export class ReplyToCommentInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) threadId!: string;
  @Field(() => String) text!: string;
  @Field(() => [ID], { nullable: true }) mentions?: string[] | null;
}
@InputType()
export class EditCommentInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) commentId!: string;
  @Field(() => String) text!: string;
  @Field(() => [ID], { nullable: true, description: 'Whom it mentions from now on.' }) mentions?:
    | string[]
    | null;
}
@InputType()
export class WithdrawCommentInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) commentId!: string;
  @Field(() => Boolean, { nullable: true, description: 'Puts a withdrawn comment back.' }) restore?:
    | boolean
    | null;
}
@InputType()
export class HideCommentInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) commentId!: string;
  @Field(() => String) reason!: string;
}
@InputType()
export class ShowCommentInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) commentId!: string;
}
@InputType()
export class SettleCommentInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) threadId!: string;
}
