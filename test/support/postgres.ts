import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/database/embedded/index.ts';
import { sourcesOf } from '../../server/setup/build.ts';
import { copyFolder, keptTemplates } from './kept-templates.ts';

/** What databases are cloned from: the real network alone, and with the demonstration told in it. */
const templates = { network: 'trellis_template', demonstration: 'trellis_template_told' } as const;

/** Before a run of tests: one PostgreSQL, and in it migrated databases to be cloned from. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.TRELLIS_TEST_POSTGRES) return async () => {};
  const kept = await keptTemplates(async (dataDir) => {
    const postgres = await start(dataDir);
    await administer(`create database ${templates.network}`);
    await prepareTemplate(templates.network, false);
    await administer(`create database ${templates.demonstration} template ${templates.network}`);
    await prepareTemplate(templates.demonstration, true);
    for (const name of Object.values(templates))
      await administer(`alter database ${name} allow_connections false`);
    await postgres.stop();
  });
  const dataDir = mkdtempSync(join(tmpdir(), 'trellis-test-'));
  copyFolder(kept, dataDir);
  const postgres = await start(dataDir);
  return async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

// Tests of durability start a PostgreSQL of their own; this one may forget everything, and is faster for it.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '400' };

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  chmodSync(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir, settings, log: (line) => console.error(line) });
  process.env.TRELLIS_TEST_POSTGRES = postgres.url;
  return postgres;
}

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A database of one's own, migrated, with the real network in it and, if one wants, the demonstration. */
export async function cloneDatabase(content: keyof typeof templates = 'network'): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name} template ${templates[content]}`);
  return {
    url: addressOf(name),
    async drop() {
      await administer(untilLeft(name));
      await administer(`drop database if exists ${name} with (force)`);
    },
  };
}

// A pool's end() comes back before its last backends have gone, and a forced drop would end those with an error in the
// test's own process. Whoever still holds on after two seconds is meant to be ended.
const untilLeft = (name: string) => `do $$ begin
  for attempt in 1..100 loop
    exit when not exists (select from pg_stat_activity where datname = '${name}');
    perform pg_sleep(0.02);
    perform pg_stat_clear_snapshot();
  end loop;
end $$`;

// Loaded only here, so that a test file that just wants a database does not load the server with it.
async function prepareTemplate(name: string, withDemonstration: boolean): Promise<void> {
  const { prepareDatabase } = await import('../../server/database/prepare.ts');
  const builtFrom = sourcesOf('server');
  await prepareDatabase(addressOf(name), { withNetwork: !withDemonstration, withDemonstration, builtFrom });
  // A house would write down by what all of it is found; once is enough for all that are cloned from here.
  const { gatherAll } = await import('../../server/search/index.ts');
  const pool = new Pool({ connectionString: addressOf(name), max: 1 });
  await gatherAll(pool);
  await pool.end();
}

async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: addressOf('trellis') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function addressOf(database: string): string {
  const url = process.env.TRELLIS_TEST_POSTGRES;
  if (!url) throw new Error('These tests need PostgreSQL: run them with `npm test`, which starts one.');
  return url.replace(/\/[^/]*$/, `/${database}`);
}
