import { realpathSync } from 'node:fs';
import { Client } from 'pg';
import { postgresAccount } from './account.ts';
import { postgresBinaries } from './binaries.ts';
import { clusterPassword, prepareCluster, SUPERUSER } from './cluster.ts';
import { postgresHome, prepareHome, prepareSocketFolder } from './home.ts';
import { holdDataDir } from './lock.ts';
import { type PostmasterOptions, startPostmaster, stopOrphan, stopPostmaster } from './postmaster.ts';
import { explainSystemError } from './refusal.ts';
import { lastWords, type Run } from './run.ts';

export interface EmbeddedPostgres {
  url: string;
  socketDir: string;
  /** Lets a second start beside this one say where this one is to be found. */
  announce(url: string): void;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  log: (line: string) => void;
  /** Called when PostgreSQL has died and cannot be brought back. */
  onFailure?: (error: Error) => void;
  /** PostgreSQL settings that differ from ours; only tests have some. */
  settings?: Record<string, string>;
}

/** Runs a PostgreSQL of our own on `dataDir`; refuses, in one sentence, when it cannot or when one runs there already. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { log, onFailure, settings = {} } = options;
  const lock = holdDataDir(options.dataDir);
  const { dataDir } = lock;
  try {
    const account = postgresAccount(postgresHome(dataDir));
    const home = prepareHome(dataDir, account, log);
    const binaries = postgresBinaries(account, log);
    const cluster = await prepareCluster(home, binaries, account);
    const socketDir = prepareSocketFolder(home, account);
    await stopOrphan(cluster, log);
    const postmaster = { postgres: binaries.postgres, cluster, socketDir, account, settings, log };
    const kept = await keepRunning(postmaster, onFailure);
    const url = addressOf(socketDir, clusterPassword(cluster));
    await createDatabase(url);
    return {
      url,
      socketDir,
      announce: lock.announce,
      async stop() {
        await kept.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw explainSystemError(error, dataDir);
  }
}

/** How to reach the PostgreSQL that some living Trellis runs on `dataDir`. */
export function addressOfRunning(dataDir: string): string {
  const home = postgresHome(realpathSync(dataDir));
  const account = postgresAccount(home);
  return addressOf(prepareSocketFolder(home, account), clusterPassword(`${home}/cluster`));
}

// A postmaster that dies under us is started again; three times in a minute is no accident.
async function keepRunning(options: PostmasterOptions, onFailure: EmbeddedOptions['onFailure']) {
  let postmaster = await startPostmaster(options);
  let isStopping = false;
  let restarts: number[] = [];
  const watch = (watched: Run) =>
    void watched.ended.then(async () => {
      if (isStopping) return;
      options.log(`PostgreSQL ended unasked: ${lastWords(watched.lines)}`);
      restarts = [...restarts.filter((at) => at > Date.now() - 60_000), Date.now()];
      try {
        if (restarts.length > 3) throw new Error(`PostgreSQL keeps ending: ${lastWords(watched.lines)}`);
        postmaster = await startPostmaster(options);
        options.log('PostgreSQL runs again');
        if (isStopping) await end();
        else watch(postmaster);
      } catch (error) {
        if (!isStopping) onFailure?.(error as Error);
      }
    });
  const end = async () => {
    const pid = postmaster.child.pid;
    if (pid) await Promise.all([stopPostmaster(options.cluster, pid), postmaster.ended]);
  };
  watch(postmaster);
  return {
    async stop() {
      isStopping = true;
      await end();
    },
  };
}

async function createDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url.replace(/\/trellis$/, '/postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'trellis'");
    if (!rowCount) await client.query('create database trellis');
  } finally {
    await client.end();
  }
}

function addressOf(socketDir: string, password: string): string {
  return `postgresql://${SUPERUSER}:${password}@${encodeURIComponent(socketDir)}:5432/trellis`;
}
