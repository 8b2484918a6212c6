import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until.ts';

export interface ServerOptions {
  databaseUrl: string;
  /** Kept over restarts; a free one of ours is taken where none is given. */
  port?: number;
  env?: Record<string, string>;
}

/** One built server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** All it has written so far. */
  logs(): string;
  /** Ends it as a power cut would: nothing is flushed, nobody is told. */
  kill9(): Promise<void>;
  /** Asks it to end and gives its exit code. */
  term(): Promise<number | null>;
  /** Starts the same server again, at the same address, and waits until it is ready. */
  restart(): Promise<void>;
  readonly isRunning: boolean;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts the built server and waits until it is ready to serve; whoever starts it ends it. */
export async function serverProcess(options: ServerOptions): Promise<ServerProcess> {
  const port = options.port ?? (await freePort());
  let logs = '';
  let child: ChildProcess;
  let ended: Promise<number | null>;

  const start = async () => {
    const from = logs.length;
    child = spawn(process.execPath, ['dist/server/main.js'], {
      env: { ...environment(options.databaseUrl, port), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        logs += chunk;
      });
    }
    const mine = child;
    ended = once(mine, 'close').then(([code]) => {
      running.delete(mine);
      return code as number | null;
    });
    await until(
      `a server that says it is ready\n${logs}`,
      () => {
        if (mine.exitCode !== null)
          throw new Error(`The server ended before it was ready:\n${logs.slice(from)}`);
        return logs.includes('Trellis is ready at', from);
      },
      120_000,
    );
  };
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };

  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    get pid() {
      return child.pid ?? 0;
    },
    get isRunning() {
      return running.has(child);
    },
    logs: () => logs,
    kill9: async () => void (await end('SIGKILL')),
    term: () => end('SIGTERM'),
    restart: start,
  };
}

function environment(databaseUrl: string, port: number): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    NODE_COMPILE_CACHE: 'node_modules/.cache/compiled',
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    TRELLIS_URL: `http://127.0.0.1:${port}`,
    TRELLIS_DEMO: 'on',
    TRELLIS_DATA_DIR: join(tmpdir(), 'trellis-no-data'),
    // Servers of one house share what they sign with: a sign-in at one holds at the other.
    TRELLIS_SECRET: 'a secret that only tests know, long enough',
    TRELLIS_LOG: 'warn',
    // Where the machine has a browser, none is unpacked for a test.
    ...(existsSync('/usr/bin/chromium') ? { TRELLIS_CHROMIUM: '/usr/bin/chromium' } : {}),
    // Six people stand for a hall full of them.
    TRELLIS_WRITES_PER_PERSON: '1000000',
    TRELLIS_STRANGERS_PER_ADDRESS: '1000000',
  };
}

/** What a process holds in memory, in kilobytes. */
export function memoryOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
}

// Below what the system hands out by itself, so that nobody takes the port while its server is being restarted.
// So many that tests of several processes, which know nothing of one another, hardly ever look at the same one.
const ports = { from: 20_000, to: 31_999 };
let next = ports.from + Math.floor(Math.random() * (ports.to - ports.from));

/** A port that nothing listens on, of a range that the system gives to nobody unasked. */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried <= ports.to - ports.from; tried++) {
    const port = next;
    next = next === ports.to ? ports.from : next + 1;
    const probe = createServer().listen(port, '127.0.0.1');
    const isFree = await Promise.race([
      once(probe, 'listening').then(() => true),
      once(probe, 'error').then(() => false),
    ]).catch(() => false);
    if (!isFree) continue;
    const { port: found } = probe.address() as AddressInfo;
    probe.close();
    await once(probe, 'close');
    return found;
  }
  throw new Error(`Every port from ${ports.from} to ${ports.to} is taken.`);
}
