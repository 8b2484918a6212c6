import type pg from 'pg';
import type { Services } from '../../../streams/index.ts';
import type { Ask } from './notice.ts';

/** Runs something in a transaction of its own: all of it is there afterwards, or nothing. */
export async function inTransaction<Answer>(
  { database }: Pick<Services, 'database'>,
  run: (ask: Ask) => Promise<Answer>,
): Promise<Answer> {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    const ask: Ask = async (text, values) => (await client.query(text, values as unknown[])).rows as never;
    const answer = await run(ask);
    await client.query('commit');
    client.release();
    return answer;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    client.release(error as pg.DatabaseError);
    throw error;
  }
}
