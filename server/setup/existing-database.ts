import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  addressOfRunning,
  holderOf,
  postgresHome,
  Refusal,
  startEmbeddedPostgres,
} from '../database/embedded/index.ts';
import { readSettings } from './settings.ts';

/** Gives `work` the address of the database that the server uses, started for the while if it does not run. */
export async function withDatabase<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const { databaseUrl, dataDir } = readSettings();
  if (databaseUrl) return work(databaseUrl);
  if (!existsSync(join(postgresHome(dataDir), 'cluster'))) {
    throw new Refusal(
      `There is no database in ${dataDir} yet: start Trellis once with npm start, which makes it.`,
    );
  }
  if (holderOf(dataDir)) return work(addressOfRunning(dataDir));
  const postgres = await startEmbeddedPostgres({ dataDir, log: (line) => console.error(line) });
  try {
    return await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}
