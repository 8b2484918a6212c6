import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../server/database/embedded/index.ts';
import { buildWhatChanged } from '../../server/setup/build.ts';
import { step } from '../../server/setup/step.ts';
import { loadBenchData } from './data/bench-data.ts';
import { gathered } from './measures/f1.ts';
import type { BenchOptions } from './options.ts';
import { type Measured, startMeasured } from './processes.ts';

const here = import.meta.dirname;
const dataDir = '.trellis/bench';
const firstPort = 4200;

export interface Server extends Measured {
  readonly name: string;
  readonly url: string;
}

/** Everything that is measured, running: one PostgreSQL, the peers and our server beside one another. */
export interface Rig {
  readonly db: pg.Client;
  /** The process whose children are PostgreSQL's connections. */
  readonly postmaster: number;
  readonly ours: readonly Server[];
  readonly floor: Server;
  readonly postgraphile: Server;
  readonly bareWs: Server;
  readonly socketIo: Server;
  readonly subscribers: Measured;
  readonly hocuspocus: Server;
  /** The same, that has each update on disk before it is acknowledged. */
  readonly durable: Server;
  readonly editors: Measured;
  close(): Promise<void>;
}

/** Starts the rig; what is missing is installed, built and loaded first. */
export async function startRig(options: BenchOptions): Promise<Rig> {
  installPeers();
  if (!options.builds.Trellis) await buildWhatChanged(['server']);
  mkdirSync(dataDir, { recursive: true });
  // Connections that are cut at the end are nobody's trouble.
  let isClosing = false;
  const postgres = await startEmbeddedPostgres({ dataDir, log: (line) => !isClosing && console.log(line) });
  const running: Measured[] = [];
  let port = firstPort;
  const start = async (
    name: string,
    script: string,
    ready: RegExp,
    more: Parameters<typeof startMeasured>[0]['env'] = {},
  ) => {
    port += 1;
    const url = `http://localhost:${port}`;
    const measured = await startMeasured({
      script,
      ready,
      env: { PORT: String(port), DATABASE_URL: postgres.url, ...more },
    });
    running.push(measured);
    return { ...measured, name, url };
  };
  const peer = (name: string, file: string, env?: Record<string, string>) =>
    start(name, join(here, 'peers', file), /ready/, env);
  const house = (name: string, folder: string) =>
    start(name, `${folder}/main.js`, /Trellis is ready/, {
      TRELLIS_DEMO: 'on',
      TRELLIS_LOG: 'warn',
      // A few people stand for a hall full of them.
      TRELLIS_WRITES_PER_PERSON: '1000000',
      TRELLIS_STRANGERS_PER_ADDRESS: '1000000',
      TRELLIS_DATA_DIR: dataDir,
      TRELLIS_URL: `http://localhost:${port + 1}`,
    });
  const db = new pg.Client({ connectionString: postgres.url });
  const close = async () => {
    isClosing = true;
    await db.end().catch(() => undefined);
    await Promise.all(running.map((one) => one.stop()));
    await postgres.stop();
  };
  try {
    const { Trellis = 'dist/server', ...builds } = options.builds;
    const first = await house('Trellis', Trellis);
    await db.connect();
    await step('Loaded the data', () => loadBenchData(db));
    await step('Wrote down what is searched', () => gathered(db));
    const others: Server[] = [];
    for (const [name, folder] of Object.entries(builds)) others.push(await house(name, folder));
    return {
      db,
      postmaster: await postmasterOf(db),
      ours: [first, ...others],
      floor: await peer('floor', 'floor.mjs'),
      postgraphile: await peer('PostGraphile 5', 'postgraphile.mjs'),
      bareWs: await peer('bare ws', 'bare-ws.mjs'),
      socketIo: await peer('Socket.IO', 'socket-io.mjs'),
      subscribers: await peer('subscribers', 'subscribers.mjs'),
      hocuspocus: await peer('Hocuspocus', 'hocuspocus.mjs'),
      durable: await peer('Hocuspocus, durable', 'hocuspocus.mjs', { DURABLE: 'yes' }),
      editors: await start('editors', join(here, 'load/editors.ts'), /ready/),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function installPeers(): void {
  const wanted = packagesOf('package-lock.json');
  const there = packagesOf('node_modules/.package-lock.json');
  const isThere = Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (path in there ? there[path]!.version === version : optional === true),
  );
  if (isThere) return;
  console.log('  …  Installing what is measured beside us');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stderr } = spawnSync('npm', args, { cwd: here, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm could not install the peers:\n${stderr}`);
}

function packagesOf(lockfile: string): Record<string, { version?: string; optional?: boolean }> {
  const path = join(here, lockfile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

async function postmasterOf(db: pg.Client): Promise<number> {
  const { rows } = await db.query<{ pid: number }>('select pg_backend_pid() as pid');
  const stat = existsSync(`/proc/${rows[0]!.pid}/stat`)
    ? readFileSync(`/proc/${rows[0]!.pid}/stat`, 'utf8')
    : '';
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}
