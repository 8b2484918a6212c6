import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareDatabase } from '../../../server/database/prepare.ts';
import { cloneDatabase, type TestDatabase } from '../../support/postgres.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await cloneDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

const prepare = (builtFrom?: string) => prepareDatabase(database.url, { withNetwork: true, builtFrom });
/** Something of the release's own that is wrong in the database: a preparation mends it. */
const spoil = () => client.query(`update holiday_list set source = 'spoilt' where kept_by = 'release'`);
const isSpoilt = async () =>
  (await client.query(`select from holiday_list where source = 'spoilt'`)).rows.length > 0;

describe('preparing a database', () => {
  it('is done once by what was built from the same sources, and anew by another build', async () => {
    await prepare('one');
    await spoil();
    await prepare('one');
    expect(await isSpoilt()).toBe(true);
    await prepare('another');
    expect(await isSpoilt()).toBe(false);
    await spoil();
    await prepare('one');
    expect(await isSpoilt()).toBe(false);
  });

  it('is done each time by a server that is built anew at each change', async () => {
    await prepare('one');
    await spoil();
    await prepare();
    expect(await isSpoilt()).toBe(false);
  });

  it('is held to be done for what was brought in, and for nothing else', async () => {
    await client.query('delete from prepared');
    await prepare('one');
    expect((await client.query('select part, built_from from prepared')).rows).toEqual([
      { part: 'network', built_from: 'one' },
    ]);
  });
});
