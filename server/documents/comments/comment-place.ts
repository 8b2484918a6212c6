import type { Person } from '../../kernel/actor.ts';
import { forbidden, notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import { prepared } from '../../kernel/prepared.ts';
import type { Work } from '../../kernel/work.ts';
import type { Services } from '../../streams/index.ts';
import { documentColumns, mayCoordinate, mayEdit } from '../document.policy.ts';
import { type DocumentPlace, holdRights } from '../document-place.ts';
import { mayComment, mayReadComments } from './comment.policy.ts';

/** The thread a person writes in. */
export interface ThreadPlace extends DocumentPlace {
  readonly threadId: string;
}

/** The thread, where the person may know of it; else it is not there. */
export function placeOfThread(services: Services, person: Person, threadId: string): Promise<ThreadPlace> {
  return find(services, person, 'comment', threadId, 't.id');
}

/** The thread of one comment, likewise. */
export function placeOfComment(services: Services, person: Person, commentId: string): Promise<ThreadPlace> {
  const thread = (param: string) => `(select c.thread_id from comment c where c.id = ${param})`;
  return find(services, person, 'comment', commentId, 't.id', thread);
}

/** Holds the document's sharing and asks again whether the actor may speak; says what more they may do. */
export async function holdDiscussion(
  work: Work,
  documentId: string,
): Promise<{ edit: boolean; coordinate: boolean }> {
  const may = await holdRights(work, documentId, {
    know: mayReadComments,
    comment: mayComment,
    edit: mayEdit,
    coordinate: mayCoordinate,
  });
  if (!may.comment)
    throw forbidden('The body you act for has no part in this document; you may read it.', 'NO_PART_HERE');
  return may;
}

async function find(
  { database }: Services,
  person: Person,
  what: string,
  id: string,
  column: string,
  thread: (param: string) => string = (param) => param,
): Promise<ThreadPlace> {
  if (!isId(id)) throw notFound(what, id);
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const named = thread(`${param(id)}::uuid`);
  const predicate = mayReadComments.sql(documentColumns('d'), { actor: person, language: 'en', param });
  const text = `select t.id, t.document_id, d.stream_id from comment_thread t join document d on d.id = t.document_id
    where ${column} = ${named} and ${predicate}`;
  const { rows } = await database.pool.query<{ id: string; document_id: string; stream_id: string }>(
    prepared(text, values),
  );
  const row = rows[0];
  if (!row) throw notFound(what, id);
  return { threadId: row.id, documentId: row.document_id, streamId: row.stream_id };
}
