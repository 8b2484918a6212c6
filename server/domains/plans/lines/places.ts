import { notFound } from '../../../kernel/errors.ts';
import type { Work } from '../../../kernel/work.ts';

/** Where lines stand that are put in order together: the groups of a plan, or the activities of a group. */
export type Siblings = { readonly planId: string } | { readonly groupId: string };

const rowsOf = (siblings: Siblings) =>
  'planId' in siblings
    ? { table: 'action_group', column: 'plan_id', id: siblings.planId }
    : { table: 'activity', column: 'group_id', id: siblings.groupId };

/** Makes room behind a line, or before all others where none is named, and says which place that is. The plan is held. */
export async function makeRoom(
  work: Work,
  siblings: Siblings,
  afterId: string | null,
  count = 1,
): Promise<number> {
  const { table, column, id } = rowsOf(siblings);
  const rows = await work.em.execute<{ id: string }[]>(
    `select id from "${table}" where ${column} = ? order by place, id`,
    [id],
  );
  const at = afterId === null ? 0 : rows.findIndex((row) => row.id === afterId) + 1;
  if (afterId !== null && at === 0) throw notFound('line', afterId);
  await work.em.execute(
    `update "${table}" t set place = o.at - 1 + case when o.at > ? then ? else 0 end
      from unnest(?::uuid[]) with ordinality o (id, at) where t.id = o.id`,
    [at, count, `{${rows.map((row) => row.id).join(',')}}`],
  );
  return at;
}

/** The last of them, to put something behind. */
export async function lastOf(work: Work, siblings: Siblings): Promise<string | null> {
  const { table, column, id } = rowsOf(siblings);
  const [last] = await work.em.execute<{ id: string }[]>(
    `select id from "${table}" where ${column} = ? order by place desc, id desc limit 1`,
    [id],
  );
  return last?.id ?? null;
}
