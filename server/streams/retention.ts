import type pg from 'pg';

/** Audit is never cut and documents are compacted by themselves; these kinds forget what is older than `keep`. */
const mayBeCut = ['discussion', 'history', 'person'];

/** Removes the entries beyond `keep` of every stream that may be cut; asking for them then answers Resync. */
export async function cutStreams(pool: pg.Pool, keep: number): Promise<number> {
  const { rows } = await pool.query<{ id: string; oldest: number }>(
    `update stream set oldest = position - $2 + 1
      where kind = any($1::text[]) and position - oldest + 1 > $2 * 1.1
      returning id, oldest`,
    [mayBeCut, keep],
  );
  for (const row of rows) {
    await pool.query('delete from entry where stream_id = $1 and position < $2', [row.id, row.oldest]);
  }
  return rows.length;
}
