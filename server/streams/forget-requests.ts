import type pg from 'pg';

/** For how long a write is known by its requestId: a repeat within them gets the first answer, a later one is a new write. */
export const requestsKeptDays = 30;

/**
 * Forgets the requests of before, a stretch of the table at each call, from its first block to its last and then anew.
 * It needs no index, which every write would pay for; several servers may go through the table at once.
 */
export function forgetRequests(
  pool: Pick<pg.Pool, 'query'>,
  { blocks = 250, stretches = 8 } = {},
): () => Promise<number> {
  let at = 0;
  return async () => {
    const { rows } = await pool.query<{ size: number }>({
      name: 'request blocks',
      text: `select pg_relation_size('request') / current_setting('block_size')::int as size`,
    });
    let forgotten = 0;
    for (let done = 0; done < stretches; done++) {
      const { rowCount } = await pool.query({
        name: 'forget requests',
        text: `delete from request
          where ctid >= $1::tid and ctid < $2::tid and at < now() - make_interval(days => $3)`,
        values: [`(${at},0)`, `(${at + blocks},0)`, requestsKeptDays],
      });
      forgotten += rowCount ?? 0;
      at += blocks;
      if (at >= rows[0]!.size) {
        at = 0;
        break;
      }
    }
    return forgotten;
  };
}
