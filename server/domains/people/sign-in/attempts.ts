import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { DomainError, tooMany } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { connectionFailed } from '../../../streams/index.ts';

/** What an attempt counts against: so many failures in 15 minutes, then its holder waits. */
export interface AttemptKey {
  readonly name: string;
  readonly most: number;
}

const span = `interval '15 minutes'`;
// An attempt whose server died while it was under way counts as failed from then on.
const underWay = `interval '1 minute'`;
const patience = 10_000;

/**
 * Lets a number of failures through for each key and refuses the next, on all servers together. An attempt takes its
 * place before it is made, so that many at once get no further than one after another.
 */
export class Attempts {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Makes an attempt. One that is refused by it as wrong stays counted; a success forgets those of `cleared`. */
  async make<Result>(
    keys: readonly AttemptKey[],
    attempt: () => Promise<Result>,
    cleared: readonly AttemptKey[] = [],
  ): Promise<Result> {
    const id = await this.#takePlace(keys);
    try {
      const result = await attempt();
      await this.#pool.query('delete from attempt where id = $1 or key = any($2::bytea[])', [
        id,
        cleared.map(hashOf),
      ]);
      return result;
    } catch (error) {
      const isRefusal = error instanceof DomainError && error.code !== 'SERVICE_UNAVAILABLE';
      const settle = isRefusal
        ? 'update attempt set has_failed = true where id = $1'
        : 'delete from attempt where id = $1';
      await this.#pool.query(settle, [id]).catch((fault: unknown) => {
        if (!connectionFailed(fault)) throw fault;
      });
      throw error;
    }
  }

  /** Counts something that is as costly when it succeeds, such as a mail to an address. */
  async count(keys: readonly AttemptKey[]): Promise<void> {
    const id = await this.#takePlace(keys);
    await this.#pool.query('update attempt set has_failed = true where id = $1', [id]);
  }

  async #takePlace(keys: readonly AttemptKey[]): Promise<string> {
    const id = newId();
    const deadline = performance.now() + patience;
    for (;;) {
      const state = await this.#tryPlace(id, keys);
      if (state.isTaken) return id;
      if (state.retryAfter > 0) throw tooMany(state.retryAfter);
      // Only others that are under way stand before us: most of them are about to succeed.
      if (performance.now() > deadline) throw tooMany(1);
      await wait(50 + Math.random() * 100);
    }
  }

  async #tryPlace(
    id: string,
    keys: readonly AttemptKey[],
  ): Promise<{ isTaken: boolean; retryAfter: number }> {
    const hashes = keys.map(hashOf).sort(Buffer.compare);
    const most = new Map(keys.map((key) => [hashOf(key).toString('hex'), key.most]));
    const client = await this.#pool.connect();
    try {
      await client.query('begin');
      // In one order for everybody, so that none waits for another in a circle.
      for (const hash of hashes)
        await client.query('select pg_advisory_xact_lock($1)', [hash.readBigInt64BE()]);
      await client.query(`delete from attempt where at < now() - ${span} and key = any($1::bytea[])`, [
        hashes,
      ]);
      const { rows } = await client.query<{
        key: Buffer;
        failures: number;
        waiting: number;
        free_in: number;
      }>(counted, [hashes]);
      const full = rows.filter((row) => row.failures + row.waiting >= most.get(row.key.toString('hex'))!);
      if (full.length === 0) {
        await client.query('insert into attempt (key, id) select unnest($1::bytea[]), $2', [hashes, id]);
      }
      await client.query('commit');
      const beyond = full.filter((row) => row.failures >= most.get(row.key.toString('hex'))!);
      return {
        isTaken: full.length === 0,
        retryAfter: Math.max(0, ...beyond.map((row) => Math.max(1, row.free_in))),
      };
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }
}

const hasFailed = `(has_failed or at < clock_timestamp() - ${underWay})`;
const counted = `select key,
    count(*) filter (where ${hasFailed})::int as failures,
    count(*) filter (where not ${hasFailed})::int as waiting,
    ceil(extract(epoch from min(at) filter (where ${hasFailed}) + ${span} - clock_timestamp()))::int as free_in
  from attempt where key = any($1::bytea[]) group by key`;

// The table knows no address and no account by name.
function hashOf(key: AttemptKey): Buffer {
  return createHash('sha256').update(key.name).digest().subarray(0, 16);
}
