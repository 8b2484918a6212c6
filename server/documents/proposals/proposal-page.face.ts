import { limits } from '../../../schema/limits.ts';
import type { Context } from '../../graphql/context.ts';
import { readSelection, type Selection } from '../../graphql/planner/index.ts';
import { invalid, notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import { prepared } from '../../kernel/prepared.ts';
import { mayReadComments } from '../comments/comment.policy.ts';
import { documentColumns } from '../document.policy.ts';
import { proposalFace } from './proposal.face.ts';

export interface ProposalList {
  readonly documentId: string;
  readonly sectionId: string | null;
  readonly isOpen: boolean | null;
  readonly first: number;
  readonly after: string | null;
}

/** A page of a document’s proposals, for who may know of them: in the order they were made, decided ones the latest first. */
export async function listProposals(context: Context, selection: Selection, list: ProposalList) {
  if (list.first < 1 || list.first > limits.page.max)
    throw invalid('first', `${list.first} is no page’s size; ask for 1 to ${limits.page.max}.`);
  if (!isId(list.documentId)) throw notFound('document', list.documentId);
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const where = ['p.document_id = d.id'];
  if (list.isOpen !== null) where.push(`p.state ${list.isOpen ? '' : 'not '}in ('OPEN','NEEDS_AUTHOR')`);
  if (list.sectionId) where.push(isId(list.sectionId) ? `p.section_id = ${param(list.sectionId)}` : 'false');
  const [beyond, order] = list.isOpen === false ? (['<', 'desc'] as const) : (['>', 'asc'] as const);
  if (list.after) where.push(isId(list.after) ? `p.id ${beyond} ${param(list.after)}` : 'false');
  const { actor, language } = context;
  const text = `select array(select p.id from proposal p where ${where.join(' and ')} order by p.id ${order} limit ${param(list.first + 1)}) as ids
    from document d where d.id = ${param(list.documentId)} and ${mayReadComments.sql(documentColumns('d'), { actor, language, param })}`;
  const { rows } = await context.pool.query<{ ids: string[] }>(prepared(text, values));
  if (!rows[0]) throw notFound('document', list.documentId);
  const ids = rows[0].ids.slice(0, list.first);
  const nodes =
    ids.length === 0
      ? []
      : await readSelection(context, selection, proposalFace, ({ param }) => ({
          where: (proposal) => `${proposal}.id = any(${param(ids)}::uuid[])`,
          order: (proposal) => `${proposal}.id ${order}`,
        }));
  return { nodes, endCursor: ids.at(-1) ?? null, hasNextPage: rows[0].ids.length > list.first };
}
