import {
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { explainSystemError, Refusal } from './refusal.ts';

/** Whoever holds a data directory: a process, told apart from a later one that was given the same number. */
export interface Holder {
  process: number;
  started: string;
  url?: string;
}

export interface Lock {
  /** The folder's real path. */
  dataDir: string;
  /** Lets a second start say where this one is to be found. */
  announce(url: string): void;
  release(): void;
}

/**
 * Makes `folder` and holds it for this process until it ends or lets go; holding it twice is holding it.
 * Refuses, saying where, while another living process holds it.
 */
export function holdDataDir(folder: string): Lock {
  try {
    // PostgreSQL's account passes through here when we are root; it may read nothing in it but its own home.
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const dataDir = realpathSync(folder);
    take(dataDir);
    return { dataDir, announce: (url) => announce(dataDir, url), release: () => release(dataDir) };
  } catch (error) {
    throw explainSystemError(error, resolve(folder));
  }
}

/** The living process that holds `dataDir`, if there is one. */
export function holderOf(dataDir: string): Holder | undefined {
  return living(lockFile(dataDir)) || undefined;
}

/** The sentence for a second start beside a running one. */
export function alreadyRunning(holder: Holder): Refusal {
  const where = holder.url ?? 'it has not opened its address yet';
  return new Refusal(
    `Trellis is already running here: ${where} (process ${holder.process}). ` +
      'Stop that one first, or give this one a TRELLIS_DATA_DIR and a PORT of its own.',
  );
}

function take(dataDir: string): void {
  const draft = `${lockFile(dataDir)}.${process.pid}`;
  for (;;) {
    writeFileSync(draft, JSON.stringify(ourselves()));
    const taken = linked(draft, lockFile(dataDir));
    rmSync(draft, { force: true });
    if (taken) return;
    const holder = holderOf(dataDir);
    if (holder?.process === process.pid) return;
    if (holder) throw alreadyRunning(holder);
    removeDead(dataDir);
  }
}

function announce(dataDir: string, url: string): void {
  const draft = `${lockFile(dataDir)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ ...ourselves(), url }));
  renameSync(draft, lockFile(dataDir));
}

function release(dataDir: string): void {
  if (holderOf(dataDir)?.process === process.pid) rmSync(lockFile(dataDir), { force: true });
}

function ourselves(): Holder {
  return { process: process.pid, started: startOf(process.pid) };
}

/** True while a process with this number exists, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

// Several starts may find the same dead lock. Only the one that made the guard removes it, after another look, so that
// nobody removes the lock of a start that was quicker; a guard that is seconds old was left by a kill.
function removeDead(dataDir: string): void {
  const guard = `${lockFile(dataDir)}.takeover`;
  try {
    mkdirSync(guard);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const since = statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > 5_000) rmSync(guard, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    return;
  }
  if (living(lockFile(dataDir)) === false) rmSync(lockFile(dataDir), { force: true });
  rmSync(guard, { recursive: true, force: true });
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

// The holder that the file names; false where that one is dead, undefined where there is no file.
function living(file: string): Holder | false | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Holder;
    return isAlive(holder.process) && startOf(holder.process) === holder.started && holder;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : false;
  }
}

// A process number comes back after a crash or a reboot; number, boot and start tick together do not.
function startOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? 'ended' : `${boot}:${fields[18]}`;
  } catch {
    return 'unknown';
  }
}

function lockFile(dataDir: string): string {
  return join(dataDir, 'running.json');
}
