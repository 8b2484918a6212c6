import { limits } from '../../../schema/limits.ts';
import type { Context } from '../../graphql/context.ts';
import { readSelection, type Selection } from '../../graphql/planner/index.ts';
import { invalid, notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import { prepared } from '../../kernel/prepared.ts';
import { documentColumns } from '../document.policy.ts';
import { threadFace } from './comment.face.ts';
import { mayReadComments } from './comment.policy.ts';
import { placesOf } from './whereabouts.ts';

export interface ThreadList {
  readonly documentId: string;
  readonly show: 'ALL' | 'GONE' | 'OPEN' | 'RESOLVED';
  readonly sectionId: string | null;
  /** Only what was said of this edition. */
  readonly editionId: string | null;
  readonly first: number;
  readonly after: string | null;
}

export interface ThreadPage {
  readonly nodes: object[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/** How many threads are looked at for those whose words are gone, before a page is given with what was found. */
const lookedAtOnce = 200;
const mostLooked = 2_000;

/** A page of a document's threads in the order they began, for who may know what is said about it. */
export async function listThreads(
  context: Context,
  selection: Selection,
  list: ThreadList,
): Promise<ThreadPage> {
  if (list.first < 1 || list.first > limits.page.max)
    throw invalid('first', `${list.first} is no page’s size; ask for 1 to ${limits.page.max}.`);
  if (!isId(list.documentId)) throw notFound('document', list.documentId);
  const page = list.show === 'GONE' ? await idsOfGone(context, list) : await ids(context, list, list.first);
  if (page.ids.length === 0) return { nodes: [], endCursor: page.endCursor, hasNextPage: page.hasNextPage };
  const nodes = await readSelection(context, selection, threadFace, ({ param }) => ({
    where: (thread) => `${thread}.id = any(${param(page.ids)}::uuid[])`,
    order: (thread) => `${thread}.id`,
  }));
  return { nodes, endCursor: page.endCursor, hasNextPage: page.hasNextPage };
}

interface Ids {
  readonly ids: string[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

async function ids(context: Context, list: ThreadList, size: number): Promise<Ids> {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const { actor, language } = context;
  // What is said about a proposal stands with it.
  const where = ['t.document_id = d.id', 't.proposal_id is null'];
  if (list.show === 'RESOLVED') where.push('t.resolved_at is not null');
  else if (list.show !== 'ALL') where.push('t.resolved_at is null');
  if (list.sectionId) where.push(isId(list.sectionId) ? `t.section_id = ${param(list.sectionId)}` : 'false');
  if (list.editionId) where.push(isId(list.editionId) ? `t.edition_id = ${param(list.editionId)}` : 'false');
  if (list.after) where.push(isId(list.after) ? `t.id > ${param(list.after)}` : 'false');
  const text = `select array(select t.id from comment_thread t where ${where.join(' and ')} order by t.id limit ${param(size + 1)}) as ids
    from document d where d.id = ${param(list.documentId)} and ${mayReadComments.sql(documentColumns('d'), { actor, language, param })}`;
  const { rows } = await context.pool.query<{ ids: string[] }>(prepared(text, values));
  if (!rows[0]) throw notFound('document', list.documentId);
  const found = rows[0].ids.slice(0, size);
  return { ids: found, endCursor: found.at(-1) ?? null, hasNextPage: rows[0].ids.length > size };
}

async function idsOfGone(context: Context, list: ThreadList): Promise<Ids> {
  const gone: string[] = [];
  let after = list.after;
  for (let looked = 0; looked < mostLooked; looked += lookedAtOnce) {
    const page = await ids(context, { ...list, after }, lookedAtOnce);
    const places = await placesOf(context.services.database.pool, page.ids);
    for (const id of page.ids) {
      if (places.get(id)?.state === 'GONE') gone.push(id);
      after = id;
      if (gone.length === list.first) {
        return { ids: gone, endCursor: after, hasNextPage: page.hasNextPage || id !== page.ids.at(-1) };
      }
    }
    if (!page.hasNextPage) return { ids: gone, endCursor: after, hasNextPage: false };
  }
  return { ids: gone, endCursor: after, hasNextPage: true };
}
