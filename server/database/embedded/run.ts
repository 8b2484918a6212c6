import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import type { Account } from './account.ts';

export interface Run {
  child: ChildProcess;
  /** The last lines that it wrote, newest last. */
  lines: string[];
  /** Settles when it has ended, with how. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

interface Options {
  account: Account | undefined;
  /** What it is sent when this process dies without saying goodbye. */
  deathSignal: 'INT' | 'KILL';
  env?: Record<string, string>;
  onLine?: (line: string) => void;
}

/** Starts one of PostgreSQL's programs as `account`, away from the terminal's Ctrl-C, and keeps what it says. */
export function run(program: string, args: string[], { account, deathSignal, env, onLine }: Options): Run {
  const [command, ...before] = canTieToParent()
    ? ['setpriv', '--pdeathsig', deathSignal, '--', program]
    : [program];
  const child = spawn(command ?? program, [...before, ...args], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: [dirname(program), process.env.PATH].join(delimiter), LC_ALL: 'C', TZ: 'UTC', ...env },
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  const lines: string[] = [];
  const take = (line: string) => {
    lines.push(line);
    if (lines.length > 50) lines.shift();
    onLine?.(line);
  };
  for (const stream of [child.stdout, child.stderr]) splitLines(stream, take);
  const ended = new Promise<Awaited<Run['ended']>>((settle) => {
    child.once('error', (error) => {
      take(error.message);
      settle({ code: null, signal: null });
    });
    child.once('close', (code, signal) => settle({ code, signal }));
  });
  return { child, lines, ended };
}

/** PostgreSQL's own words about what went wrong: its last line that says so, else its last line. */
export function lastWords(lines: string[]): string {
  const spoken = lines.filter((line) => line.trim());
  const serious = spoken.findLast((line) => /FATAL|PANIC|error:|No space left/i.test(line));
  return (serious ?? spoken.at(-1) ?? 'it said nothing').trim();
}

// With util-linux a child ends with us even after kill -9; elsewhere the next start stops the orphan.
let tied: boolean | undefined;
function canTieToParent(): boolean {
  tied ??= spawnSync('setpriv', ['--pdeathsig', 'INT', 'true'], { stdio: 'ignore' }).status === 0;
  return tied;
}

function splitLines(stream: NodeJS.ReadableStream | null, take: (line: string) => void): void {
  let rest = '';
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    parts.forEach(take);
  });
  stream?.on('end', () => rest && take(rest));
}
