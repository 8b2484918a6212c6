import type pg from 'pg';

/** The ids that the data gave to the first things of a noun. */
export async function ids(db: pg.Client, noun: string, count: number, from = 0): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    'select bench.id($1, n) as id from generate_series($2::int, $3::int) as n order by n',
    [noun, from, from + count - 1],
  );
  return rows.map((row) => row.id);
}
