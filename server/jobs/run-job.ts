import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Person } from '../kernel/actor.ts';
import { conflict, DomainError } from '../kernel/errors.ts';
import { connectionFailed, type Services } from '../streams/index.ts';
import { daysKept, type JobHandler, type JobOutcome, mostTries } from './job.ts';

export interface JobsOfHouse {
  readonly services: Services;
  readonly handlers: readonly JobHandler[];
  /** The person who asked, as they stand now; null where they may not sign in any more. */
  actorOf(personId: string, bodyId: string | null): Promise<Person | null>;
}

interface Row {
  id: string;
  kind: string;
  person_id: string;
  body_id: string | null;
  thing_id: string;
  input: unknown;
  upload: Buffer | null;
  tries: number;
}

/** Does a job that is this server's turn. Fails where another try may help; what can't be helped is written down. */
export async function runJob(house: JobsOfHouse, id: string, closing: AbortSignal): Promise<void> {
  const { pool } = house.services.database;
  const job = await begin(pool, id);
  if (!job) return;
  if (job.tries > mostTries) return giveUp(pool, id, 'It was begun several times and never came to its end.');
  const cancelled = new AbortController();
  const watching = watch(pool, job, cancelled);
  try {
    const outcome = await perform(house, job, AbortSignal.any([cancelled.signal, closing]));
    await finish(pool, job, outcome);
  } catch (error) {
    if (cancelled.signal.aborted) return;
    if (closing.aborted) {
      await pool.query(
        `update job set state = 'WAITING', tries = tries - 1, progress = 0 where id = $1 and state = 'RUNNING' and tries = $2`,
        [id, job.tries],
      );
      throw error;
    }
    if (error instanceof DomainError) return fail(pool, job, error.code, error.message, error.details);
    if (connectionFailed(error)) throw error;
    const reference = randomUUID().slice(0, 8);
    house.services.log.error(
      { err: error, reference, kind: job.kind, try: job.tries },
      'A job failed by a fault of ours.',
    );
    if (job.tries < mostTries) throw error;
    await fail(pool, job, 'INTERNAL', `Internal error; its number is ${reference}.`);
  } finally {
    watching.stop();
  }
}

/** Writes down that a job was begun too often and is not begun again. */
export async function giveUp(pool: pg.Pool, id: string, words: string): Promise<void> {
  await pool.query(
    `update job set state = 'FAILED', error_code = 'INTERNAL', error_words = $2, ${finished} where id = $1 and state in ('WAITING', 'RUNNING')`,
    [id, words],
  );
}

// The clock and not the transaction's beginning: a job that is one transaction is done when it ends.
const finished = `finished_at = clock_timestamp(), expires_at = clock_timestamp() + interval '${daysKept} days', upload = null`;

async function begin(pool: pg.Pool, id: string): Promise<Row | null> {
  const { rows } = await pool.query<Row>(
    `update job set state = 'RUNNING', tries = tries + 1, progress = 0, started_at = now()
      where id = $1 and state in ('WAITING', 'RUNNING')
      returning id, kind, person_id, body_id, thing_id, input, upload, tries`,
    [id],
  );
  return rows[0] ?? null;
}

async function perform(house: JobsOfHouse, job: Row, signal: AbortSignal): Promise<JobOutcome> {
  const handler = house.handlers.find(({ kind }) => kind === job.kind);
  if (!handler) throw new Error(`Nobody does jobs of the kind ${job.kind}.`);
  const actor = await house.actorOf(job.person_id, job.body_id);
  if (!actor) throw new DomainError('FORBIDDEN', 'You may not sign in any more.');
  const { pool } = house.services.database;
  let told = 0;
  const outcome = await handler.run(house.services, {
    id: job.id,
    actor,
    thingId: job.thing_id,
    input: job.input,
    upload: job.upload,
    signal,
    async report(progress) {
      signal.throwIfAborted();
      const whole = Math.min(99, Math.max(0, Math.round(progress)));
      if (whole <= told) return;
      told = whole;
      await pool.query(`update job set progress = $3 where id = $1 and state = 'RUNNING' and tries = $2`, [
        job.id,
        job.tries,
        whole,
      ]);
    },
    async finishWithin(work, result) {
      const done = await work.em.execute<object[]>(
        `update job set state = 'DONE', progress = 100, result = ?::jsonb, ${finished}
          where id = ? and state = 'RUNNING' and tries = ? returning 1 as one`,
        [JSON.stringify(result), job.id, job.tries],
      );
      if (done.length === 0) throw conflict('The job was cancelled.', 'JOB_OVER');
    },
  });
  signal.throwIfAborted();
  return outcome;
}

// Only who began it last has a say: whoever was taken for dead meanwhile and is not changes nothing.
async function finish(pool: pg.Pool, job: Row, { result, file }: JobOutcome): Promise<void> {
  await pool.query(
    `update job set state = 'DONE', progress = 100, result = $3, output = $4, output_name = $5, output_type = $6, ${finished}
      where id = $1 and state = 'RUNNING' and tries = $2`,
    [
      job.id,
      job.tries,
      result ? JSON.stringify(result) : null,
      file ? Buffer.from(file.bytes) : null,
      file?.name ?? null,
      file?.type ?? null,
    ],
  );
}

async function fail(pool: pg.Pool, job: Row, code: string, words: string, facts: object = {}): Promise<void> {
  await pool.query(
    `update job set state = 'FAILED', error_code = $3, error_words = $4, error_facts = $5, ${finished}
      where id = $1 and state = 'RUNNING' and tries = $2`,
    [job.id, job.tries, code, words, JSON.stringify(facts)],
  );
}

/** Looks now and then whether a job was cancelled, or begun by another server that took this one for dead. */
function watch(pool: pg.Pool, job: Row, cancelled: AbortController): { stop(): void } {
  const stopped = new AbortController();
  const look = async () => {
    while (!stopped.signal.aborted) {
      await wait(1_000, undefined, { signal: stopped.signal });
      const { rows } = await pool.query<{ is_mine: boolean }>(
        `select state = 'RUNNING' and tries = $2 as is_mine from job where id = $1`,
        [job.id, job.tries],
      );
      if (!rows[0]?.is_mine) cancelled.abort();
    }
  };
  const again = (): Promise<void> => look().catch(() => (stopped.signal.aborted ? undefined : again()));
  void again();
  return { stop: () => stopped.abort() };
}
