import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A process that is measured: it tells its own CPU time when it is asked. */
export interface Measured {
  readonly child: ChildProcess;
  /** Seconds of CPU, user's and system's, since it began. */
  cpu(): Promise<number>;
  /** Profiles its CPU from now on, until it is told into which file. */
  profile(file?: string): Promise<void>;
  /** Asks something of the process and waits for its answer. */
  ask<Answer>(question: object): Promise<Answer>;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly script: string;
  readonly env?: Record<string, string>;
  /** What it prints once it can be used. */
  readonly ready: RegExp;
}

const probe = new URL('peers/probe.mjs', import.meta.url).href;

/** Starts a script in a process of its own and gives it back once it is ready. */
export async function startMeasured({ script, env, ready }: StartOptions): Promise<Measured> {
  const child = spawn(process.execPath, ['--import', probe, script], {
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  await new Promise<void>((settle, refuse) => {
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        said = (said + chunk).slice(-4_000);
        if (ready.test(said)) settle();
      });
    }
    child.once('exit', (code) => refuse(new Error(`${script} ended with ${code}:\n${said}`)));
  });
  let questions = 0;
  const ask = <Answer>(question: object) =>
    new Promise<Answer>((settle, refuse) => {
      const id = ++questions;
      const hear = (message: { id: number; answer: Answer; error?: string }) => {
        if (message.id !== id) return;
        child.off('message', hear);
        if (message.error) refuse(new Error(message.error));
        else settle(message.answer);
      };
      child.on('message', hear);
      child.send({ id, ...question });
    });
  return {
    child,
    ask,
    profile: (file) => ask({ probe: 'profile', file }),
    cpu: () => ask<number>({ probe: 'cpu' }),
    async stop() {
      if (child.exitCode !== null) return;
      const ended = new Promise((settle) => child.once('exit', settle));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Seconds of CPU of a PostgreSQL and its connections, the ended ones too; null where there is no /proc. */
export function postgresCpu(postmaster: number): number | null {
  try {
    let ticks = 0;
    for (const pid of readdirSync('/proc')) {
      if (!/^\d+$/.test(pid)) continue;
      const stat = statOf(pid);
      if (!stat) continue;
      if (Number(pid) === postmaster) ticks += stat.own + stat.children;
      else if (stat.parent === postmaster) ticks += stat.own;
    }
    return ticks / 100;
  } catch {
    return null;
  }
}

function statOf(pid: string): { parent: number; own: number; children: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1]!, own: fields[11]! + fields[12]!, children: fields[13]! + fields[14]! };
  } catch {
    // It has ended since the folder was listed.
    return null;
  }
}
