import { limits } from '../../../schema/limits.ts';
import {
  column,
  defineFace,
  expression,
  extendFace,
  type Face,
  instant,
} from '../../graphql/planner/index.ts';
import { documentFace, documentMayFace } from '../document.face.ts';
import { documentColumns } from '../document.policy.ts';
import { readingOf } from '../readings/reading.face.ts';
import { mayComment, mayReadComments } from './comment.policy.ts';

const isGone = (comment: string) =>
  `(${comment}.withdrawn_at is not null or ${comment}.hidden_at is not null)`;

/** A comment as it stands now: withdrawn and hidden ones keep their place and lose their words. */
export const commentFace: Face = defineFace({
  type: 'Comment',
  table: 'comment',
  always: ['id'],
  columns: {
    id: column('id'),
    threadId: column('thread_id'),
    text: expression((comment) => `case when ${isGone(comment)} then null else ${comment}.text end`),
    state: expression(
      (comment) =>
        `case when ${comment}.hidden_at is not null then 'HIDDEN' when ${comment}.withdrawn_at is not null then 'WITHDRAWN' else 'VISIBLE' end`,
    ),
    writtenAt: instant('written_at'),
    editedAt: instant('edited_at'),
    hiddenReason: column('hidden_reason'),
    requestId: column('request_id'),
  },
  relations: {
    history: {
      kind: 'many',
      face: () => versionFace,
      on: (comment, version) => `${version}.comment_id = ${comment}.id and not ${isGone(comment)}`,
      window: (_args, version) => ({ order: `${version}.version`, limit: limits.page.max }),
    },
  },
});

const versionFace = defineFace({
  type: 'CommentVersion',
  table: 'comment_version',
  columns: { text: column('text'), at: instant('at') },
});

/** A thread as it stands now. Who may know of it is asked where it is read, or when a live view is opened. */
export const threadFace: Face = defineFace({
  type: 'CommentThread',
  table: 'comment_thread',
  always: ['id', 'reading'],
  columns: {
    id: column('id'),
    documentId: column('document_id'),
    sectionId: column('section_id'),
    editionId: column('edition_id'),
    editionNumber: expression(
      (thread) => `(select e.number from edition e where e.id = ${thread}.edition_id)`,
    ),
    proposalId: column('proposal_id'),
    quote: column('quote'),
    blockIds: column('block_ids'),
    start: column('start_at'),
    end: column('end_at'),
    prefix: column('prefix'),
    suffix: column('suffix'),
    isResolved: expression((thread) => `${thread}.resolved_at is not null`),
    begunAt: instant('begun_at'),
    resolvedAt: instant('resolved_at'),
    reading: readingOf((thread) => `${thread}.document_id`),
  },
  relations: {
    comments: {
      kind: 'many',
      face: () => commentFace,
      on: (thread, comment) => `${comment}.thread_id = ${thread}.id`,
      window: (_args, comment) => ({ order: `${comment}.id`, limit: limits.page.max }),
    },
  },
});

const countFace = defineFace({
  type: 'CommentCount',
  table: 'comment_thread',
  columns: { sectionId: column('section_id'), open: column('open'), resolved: column('resolved') },
});

extendFace(documentFace, {
  relations: {
    commentCounts: {
      kind: 'many',
      face: () => countFace,
      from: (
        document,
        context,
      ) => `select t.section_id, count(*) filter (where t.resolved_at is null)::int as open,
          count(*) filter (where t.resolved_at is not null)::int as resolved
        from comment_thread t where t.document_id = ${document}.id and t.proposal_id is null and ${mayReadComments.sql(documentColumns(document), context)}
        group by t.section_id`,
      window: (_args, count) => ({ order: `${count}.section_id` }),
    },
  },
});

extendFace(documentMayFace, {
  columns: {
    comment: expression((document, context) => mayComment.sql(documentColumns(document), context)),
    readComments: expression((document, context) => mayReadComments.sql(documentColumns(document), context)),
  },
});
