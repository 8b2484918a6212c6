import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OtherServers } from '../../../server/streams/other-servers.ts';
import { cloneDatabase, type TestDatabase } from '../../support/postgres.ts';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await cloneDatabase();
  pool = new pg.Pool({ connectionString: database.url });
});
afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

describe('whether other servers are to be woken', () => {
  it('is so while another one listens, and where it can’t be known', async () => {
    const others = new OtherServers(pool);
    expect(others.listen).toBe(true);
    const own = await listener();
    await others.look(own.pid);
    expect(others.listen).toBe(false);
    const other = await listener();
    await others.look(own.pid);
    expect(others.listen).toBe(true);
    await other.end();
    await expect.poll(() => others.look(own.pid).then(() => others.listen)).toBe(false);
    await others.look(undefined);
    expect(others.listen).toBe(true);
    await others.look(own.pid);
    const away = new OtherServers({ query: () => Promise.reject(new Error('away')) } as unknown as pg.Pool);
    await expect(away.look(own.pid)).rejects.toThrow('away');
    expect(away.listen).toBe(true);
    await own.end();
  });
});

async function listener() {
  const client = new pg.Client({ connectionString: database.url, application_name: 'trellis listener' });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return { pid: rows[0]!.pid, end: () => client.end() };
}
