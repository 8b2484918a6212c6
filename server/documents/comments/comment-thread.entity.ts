import { defineEntity, type Opt } from '@mikro-orm/core';
import type { Anchor } from '../../../schema/blocks/anchors/index.ts';
import { conflict } from '../../kernel/errors.ts';
import type { Id } from '../../kernel/ids.ts';
import type { DocumentId } from '../document.entity.ts';
import type { EditionId } from '../editions/edition.entity.ts';
import type { SectionId } from '../section.entity.ts';

export type CommentThreadId = Id<'CommentThread'>;

/** What is said about some words of a section, or about the whole of it. */
export class CommentThread {
  id!: CommentThreadId;
  documentId!: DocumentId;
  sectionId!: SectionId;
  editionId: EditionId | null = null;
  /** The proposal that it is the discussion of. */
  proposalId: string | null = null;
  quote: string | null = null;
  prefix: Opt<string> = '';
  suffix: Opt<string> = '';
  blockIds: Opt<string[]> = [];
  startAt: string | null = null;
  endAt: string | null = null;
  begunById!: string;
  begunAt!: Date;
  resolvedAt: Date | null = null;
  resolvedById: string | null = null;
  resolvedForId: string | null = null;

  /** Says that it is settled; refuses when it is already. */
  resolve(at: Date, personId: string, bodyId: string): void {
    if (this.resolvedAt) throw conflict('The comment has been resolved already.', 'COMMENT_SETTLED');
    this.resolvedAt = at;
    this.resolvedById = personId;
    this.resolvedForId = bodyId;
  }

  /** Takes it up again; refuses when it is open. */
  reopen(): void {
    if (!this.resolvedAt) throw conflict('The comment is open already.', 'COMMENT_OPEN');
    this.resolvedAt = null;
    this.resolvedById = null;
    this.resolvedForId = null;
  }
}

/** A thread's anchor, or null where it is about the whole section. */
export function anchorOfThread(
  thread: Pick<CommentThread, 'quote' | 'prefix' | 'suffix' | 'blockIds' | 'startAt' | 'endAt'>,
): Anchor | null {
  const { quote, prefix, suffix, blockIds, startAt: start, endAt: end } = thread;
  return quote === null ? null : { quote, prefix, suffix, blockIds, start, end };
}

export const commentThreadSchema = defineEntity({
  class: CommentThread,
  tableName: 'comment_thread',
  properties: (p) => ({
    id: p.uuid().primary().$type<CommentThreadId>(),
    documentId: p.uuid().$type<DocumentId>(),
    sectionId: p.uuid().$type<SectionId>(),
    editionId: p.uuid().$type<EditionId>().nullable(),
    proposalId: p.uuid().nullable(),
    quote: p.text().nullable(),
    prefix: p.text(),
    suffix: p.text(),
    blockIds: p.array(),
    startAt: p.text().nullable(),
    endAt: p.text().nullable(),
    begunById: p.uuid(),
    begunAt: p.datetime(),
    resolvedAt: p.datetime().nullable(),
    resolvedById: p.uuid().nullable(),
    resolvedForId: p.uuid().nullable(),
  }),
});
