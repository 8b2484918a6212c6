import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface Started {
  child: ChildProcess;
  pid: number;
  /** Everything it has written so far. */
  said(): string;
  /** Waits until it has written something that matches, and gives the match. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends the signal and waits until it has ended; gives its exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
  ended: Promise<number | null>;
}

/** Starts Node with `args`; it is ended with the test. */
export function startNode(args: string[], env: Record<string, string | undefined> = {}): Started {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const watchers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      for (const look of watchers) look();
    });
  }
  const ended = new Promise<number | null>((settle) => child.once('close', settle));
  const end = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  // Waited for, so that the next test finds the place left.
  onTestFinished(async () => {
    await end('SIGKILL');
  });
  return {
    child,
    pid: child.pid ?? 0,
    said: () => text,
    says: (pattern) =>
      new Promise((settle, fail) => {
        const look = () => {
          const match = pattern.exec(text);
          if (match) settle(match);
          return match;
        };
        watchers.add(look);
        if (!look())
          void ended.then(() => look() ?? fail(new Error(`It ended without saying ${pattern}:\n${text}`)));
      }),
    end,
    ended,
  };
}

/** Starts the embedded PostgreSQL on `dataDir` in a process of its own. */
export function holdPostgres(dataDir: string, env: Record<string, string> = {}, uid = ''): Started {
  return startNode(['test/setup/support/hold-postgres.ts', dataDir, uid], env);
}

/** An empty folder that every account may pass through, removed with the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-setup-'));
  chmodSync(folder, 0o711);
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/** Removes a folder, though the PostgreSQL of a killed server may still be writing its last into it. */
export async function removeFolder(folder: string): Promise<void> {
  await until(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    return !existsSync(folder);
  });
}

/** The process number of the PostgreSQL that runs, or ran last, on `dataDir`. */
export function postmasterOf(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8'), 10);
}

/** Waits until `condition` holds. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((settle) => setTimeout(settle, 10));
}

/** True while the process lives; one that has ended and waits to be collected does not. */
export function lives(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** A port that nothing listens on. */
export async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return String(port);
}
