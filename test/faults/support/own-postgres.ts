import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../server/database/embedded/index.ts';
import type { HouseOptions } from '../../support/house.ts';

export type Victim = 'postmaster' | 'all backends' | 'one backend';

export interface OwnPostgres {
  /** What a house needs to live on it. */
  house(): Promise<HouseOptions>;
  /** Ends it, or what it does for the house, with SIGKILL. */
  kill(victim: Victim, pool: pg.Pool): Promise<void>;
}

/** A PostgreSQL for the tests of one file that waits for the disk, as the house's does, and may be killed. */
export function ownPostgres(): OwnPostgres {
  const dataDir = mkdtempSync(join(tmpdir(), 'trellis-faults-'));
  let postgres: EmbeddedPostgres;
  const postmasterKills: number[] = [];
  afterAll(async () => {
    await postgres?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const postmaster = () =>
    Number.parseInt(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8'), 10);

  async function backends(pool: pg.Pool): Promise<number[]> {
    const { rows } = await pool.query<{ pid: number }>(
      `select pid from pg_stat_activity where application_name like 'trellis %' order by random()`,
    );
    return rows.map((row) => row.pid);
  }

  // A PostgreSQL that dies four times in a minute is given up, as it should be; its death may be noticed seconds late,
  // when the last process that it leaves behind has gone.
  async function unlessTooOften(): Promise<void> {
    const third = postmasterKills.at(-3);
    if (third !== undefined) await pause(Math.max(0, third + 66_000 - performance.now()));
    postmasterKills.push(performance.now());
  }

  return {
    async house() {
      chmodSync(dataDir, 0o711);
      postgres = await startEmbeddedPostgres({
        dataDir,
        log: () => undefined,
        onFailure: (error) => console.error(error.message),
        settings: { max_connections: '200' },
      });
      return { database: { url: postgres.url, drop: async () => undefined } };
    },
    async kill(victim, pool) {
      if (victim === 'postmaster') {
        await unlessTooOften();
        return killNow(postmaster());
      }
      const pids = await backends(pool);
      for (const pid of victim === 'one backend' ? pids.slice(0, 1) : pids) killNow(pid);
    },
  };
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // One that is killed takes the others with it: it may have ended by itself.
  }
}
