import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './account.ts';
import { isAlive } from './lock.ts';
import { diskFull, Refusal } from './refusal.ts';
import { lastWords, type Run, run } from './run.ts';

export interface PostmasterOptions {
  postgres: string;
  cluster: string;
  socketDir: string;
  account: Account | undefined;
  settings: Record<string, string>;
  log: (line: string) => void;
}

/** Starts PostgreSQL on the cluster and gives it back once it takes connections. */
export async function startPostmaster(options: PostmasterOptions): Promise<Run> {
  for (const deadline = Date.now() + 30_000; ; await pause(200)) {
    const postmaster = await attempt(options);
    if (!('failed' in postmaster)) return postmaster;
    const words = lastWords(postmaster.failed);
    // After a kill -9 the last connections' processes need a moment to notice that their parent is gone.
    if (words.includes('shared memory block') && Date.now() < deadline) continue;
    if (words.includes('No space left on device')) throw diskFull(options.cluster);
    throw new Refusal(`PostgreSQL could not start on ${options.cluster}. PostgreSQL says: ${words}`);
  }
}

/** Stops a postmaster that outlived the Trellis which started it. */
export async function stopOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const pid = recordedPid(cluster);
  if (!pid || !isPostmasterOf(cluster, pid)) return;
  log(`PostgreSQL (process ${pid}) outlived an earlier Trellis and is stopped first`);
  await stopPostmaster(cluster, pid);
}

/** Shuts PostgreSQL down in order: open transactions are rolled back, everything committed is on disk. */
export async function stopPostmaster(cluster: string, pid: number): Promise<void> {
  const isThere = () => isAlive(pid) && isPostmasterOf(cluster, pid);
  for (const [signal, patience] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isThere()) return;
    signalProcess(pid, signal);
    for (const deadline = Date.now() + patience; isThere() && Date.now() < deadline; ) await pause(20);
  }
  if (isThere())
    throw new Refusal(`PostgreSQL (process ${pid}) does not stop: end it by hand and start again.`);
}

async function attempt(options: PostmasterOptions): Promise<Run | { failed: string[] }> {
  const { postgres, cluster, socketDir, account, settings, log } = options;
  const all = { ...SETTINGS, unix_socket_directories: quotedForList(socketDir), ...settings };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Nobody of ours runs here any more, so a socket that is left is nobody's, whatever number its lock names.
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) rmSync(join(socketDir, name), { force: true });
  let ready = () => {};
  const isReady = new Promise<true>((settle) => {
    ready = () => settle(true);
  });
  const postmaster = run(postgres, ['-D', cluster, ...args], {
    account,
    deathSignal: 'INT',
    env: strangerInPidFile(cluster),
    onLine(line) {
      if (line.includes('ready to accept connections')) ready();
      else if (line.includes('received smart shutdown request')) {
        // It would let nobody in until our own connections have gone, which never go by themselves.
        log('PostgreSQL was asked to end while it is in use: it is ended at once');
        if (postmaster.child.pid) signalProcess(postmaster.child.pid, 'SIGINT');
      } else if (!USUAL.test(line)) log(`PostgreSQL: ${line}`);
    },
  });
  const slow = setTimeout(
    () => log('PostgreSQL is still starting: it may be recovering after a crash'),
    5_000,
  );
  const first = await Promise.race([isReady, postmaster.ended]);
  clearTimeout(slow);
  return first === true ? postmaster : { failed: postmaster.lines };
}

const USUAL =
  /^\s*$|starting PostgreSQL|listening on|was shut down at|fast shutdown request|aborting any active|logical replication launcher|shutting down|is shut down/;

const SETTINGS = {
  port: '5432',
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '128MB',
  random_page_cost: '1.1',
  effective_cache_size: '1GB',
  max_wal_size: '1GB',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '',
  log_checkpoints: 'off',
  // Errors of statements are the server's to report, and would put what people wrote into the log.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  logging_collector: 'off',
  cluster_name: 'trellis',
};

// A crash leaves postmaster.pid, and its number may since belong to a stranger, which PostgreSQL would take for itself.
// This variable is how pg_ctl tells it that a living process of that number is not a postmaster.
function strangerInPidFile(cluster: string): Record<string, string> {
  const pid = recordedPid(cluster);
  return pid && isAlive(pid) && !isPostmasterOf(cluster, pid) ? { PG_GRANDPARENT_PID: String(pid) } : {};
}

function recordedPid(cluster: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isPostmasterOf(cluster: string, pid: number): boolean {
  try {
    const args =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        : execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
    return args.includes(`-D ${cluster} `);
  } catch {
    return false;
  }
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function quotedForList(path: string): string {
  return `"${path.replaceAll('"', '""')}"`;
}
