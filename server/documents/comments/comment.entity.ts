import { defineEntity } from '@mikro-orm/core';
import { conflict } from '../../kernel/errors.ts';
import type { Id } from '../../kernel/ids.ts';
import type { CommentThreadId } from './comment-thread.entity.ts';

export type CommentId = Id<'Comment'>;

/** What one person said in a thread. Withdrawn or hidden it keeps its place, and its words are shown to nobody. */
export class Comment {
  id!: CommentId;
  threadId!: CommentThreadId;
  authorId!: string;
  bodyId!: string;
  text!: string;
  requestId!: string;
  writtenAt!: Date;
  editedAt: Date | null = null;
  withdrawnAt: Date | null = null;
  hiddenAt: Date | null = null;
  hiddenById: string | null = null;
  hiddenReason: string | null = null;

  /** Takes it back, or puts it there again. */
  withdraw(at: Date | null): void {
    this.withdrawnAt = at;
  }

  /** Shows its words to nobody; refuses when that is so already. */
  hide(at: Date, personId: string, reason: string): void {
    if (this.hiddenAt) throw conflict('The comment has been hidden already.', 'COMMENT_HIDDEN');
    this.hiddenAt = at;
    this.hiddenById = personId;
    this.hiddenReason = reason;
  }

  /** Shows its words again; refuses when they are not hidden. */
  show(): void {
    if (!this.hiddenAt) throw conflict('The comment is not hidden.', 'COMMENT_SHOWN');
    this.hiddenAt = null;
    this.hiddenById = null;
    this.hiddenReason = null;
  }

  /** Gives it other words; refuses when they are shown to nobody. */
  reword(text: string, at: Date): void {
    if (this.withdrawnAt || this.hiddenAt)
      throw conflict('The comment has been taken back; its words can’t be changed any more.', 'COMMENT_GONE');
    this.text = text;
    this.editedAt = at;
  }
}

export const commentSchema = defineEntity({
  class: Comment,
  tableName: 'comment',
  properties: (p) => ({
    id: p.uuid().primary().$type<CommentId>(),
    threadId: p.uuid().$type<CommentThreadId>(),
    authorId: p.uuid(),
    bodyId: p.uuid(),
    text: p.text(),
    requestId: p.uuid(),
    writtenAt: p.datetime(),
    editedAt: p.datetime().nullable(),
    withdrawnAt: p.datetime().nullable(),
    hiddenAt: p.datetime().nullable(),
    hiddenById: p.uuid().nullable(),
    hiddenReason: p.text().nullable(),
  }),
});
