import type pg from 'pg';

/** Audit is never cut and documents are compacted by themselves; these kinds forget what is older than `keep`. */
const mayBeCut = ['discussion', 'history', 'person'];

/** Removes the entries beyond `keep` of every stream that may be cut; asking for them then answers Resync. */
export async function cutStreams(pool: pg.Pool, keep: number): Promise<number> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'streams to cut',
    text: `select id from stream where kind = any($1::text[]) and position - oldest + 1 > $2::bigint * 1.1`,
    values: [mayBeCut, keep],
  });
  // One by one: who locks many streams at once in no order would end up waiting for who waits for them.
  for (const { id } of rows) {
    await pool.query('update stream set oldest = position - $2::bigint + 1 where id = $1', [id, keep]);
    await pool.query(
      'delete from entry e using stream s where s.id = $1 and e.stream_id = s.id and e.position < s.oldest',
      [id],
    );
  }
  return rows.length;
}
