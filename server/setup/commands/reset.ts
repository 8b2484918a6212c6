import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Client } from 'pg';
import { holdDataDir, postgresHome, postgresPointer, Refusal } from '../../database/embedded/index.ts';
import { readSettings } from '../settings.ts';
import { command } from '../step.ts';

const isSure = process.argv.includes('--yes-really');

await command(async () => {
  const { databaseUrl, dataDir } = readSettings();
  if (databaseUrl) await resetOwn(databaseUrl);
  else if (existsSync(postgresHome(dataDir))) await resetEmbedded(dataDir);
  else console.log(`There is no database in ${resolve(dataDir)}: nothing to remove.`);
});

async function resetEmbedded(dataDir: string): Promise<void> {
  // Held while it is removed: a running Trellis refuses this, and this refuses one that would start meanwhile.
  const lock = holdDataDir(dataDir);
  try {
    const home = resolve(postgresHome(dataDir));
    await agree(`This removes the whole database in ${home}: every city, person and message in it.`);
    rmSync(home, { recursive: true, force: true });
    rmSync(postgresPointer(dataDir), { force: true });
    console.log('Removed. The next npm start makes a new one.');
  } finally {
    lock.release();
  }
}

async function resetOwn(url: string): Promise<void> {
  const shown = url.replace(/:[^:@/]*@/, ':…@');
  if (!isSure) {
    throw new Refusal(
      `DATABASE_URL names ${shown}, which may be more than a try-out: to remove everything in it, run npm run db:reset -- --yes-really.`,
    );
  }
  console.log(`Removing every schema and table in ${shown}.`);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "select quote_ident(nspname) as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'",
    );
    await client.query('begin');
    for (const { name } of rows) await client.query(`drop schema ${name} cascade`);
    await client.query('create schema public');
    await client.query('commit');
    console.log('Removed. The next npm start makes the tables anew.');
  } finally {
    await client.end();
  }
}

async function agree(what: string): Promise<void> {
  console.log(what);
  if (isSure || !process.stdin.isTTY) return;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Type yes to go on: ');
  terminal.close();
  if (answer.trim() !== 'yes') throw new Refusal('Nothing was removed.');
}
