import type { Database } from '../database/database.ts';
import { migrations } from '../database/migrations/index.ts';

const patience = 1_000;

/** What keeps the house from serving, or null: the database must answer within a second and be migrated. */
export async function isReady({ pool }: Pick<Database, 'pool'>): Promise<string | null> {
  let late: NodeJS.Timeout | undefined;
  const tooLate = new Promise<string>((resolve) => {
    late = setTimeout(() => resolve('The database does not answer.'), patience);
  });
  const asked = pool
    .query<{ name: string }>('select name from migration')
    .then(({ rows }) => {
      const done = new Set(rows.map((row) => row.name));
      const missing = migrations.filter(({ name }) => !done.has(name)).map(({ name }) => name);
      return missing.length > 0 ? `Not migrated: ${missing.join(', ')}.` : null;
    })
    .catch(() => 'The database is out of reach.');
  const problem = await Promise.race([asked, tooLate]);
  clearTimeout(late);
  return problem;
}
