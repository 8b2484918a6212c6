import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Person } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import { invalid, repeatedDifferently, unavailable } from '../kernel/errors.ts';
import { isId, newId } from '../kernel/ids.ts';
import type { HouseWork, Work } from '../kernel/work.ts';
import { appendRecorded, type Recorded } from './append.ts';
import { collided, connectionFailed } from './database-error.ts';
import type { Notifier } from './notifier.ts';

export interface PerformServices {
  fork(): EntityManager;
  readonly clock: Clock;
  readonly notifier: Notifier;
  /** Moves this process's own followers at once, without waiting for the wake-up. */
  moved(streamId: string, position: number): void;
}

export interface WriteRequest {
  readonly requestId: string;
  readonly action: string;
  readonly payload: unknown;
}

/** The same payload has the same hash on every server, whatever the order of its keys. */
export function payloadHash(action: string, payload: unknown): Buffer {
  return createHash('sha256')
    .update(`${action}\n${canonical(payload)}`)
    .digest()
    .subarray(0, 16);
}

/**
 * Runs a unit of work in one transaction: its rows, its entries and its answer are committed together. A repeat of
 * the request gets the first answer; the same id with another payload is refused.
 */
export async function perform<Result extends object>(
  services: PerformServices,
  actor: Person,
  request: WriteRequest,
  run: (work: Work) => Promise<Result>,
): Promise<Result> {
  if (!isId(request.requestId))
    throw invalid('requestId', `${JSON.stringify(request.requestId)} is no UUID; make one for each write.`);
  for (let triedBefore = 0; ; triedBefore++) {
    try {
      return await performOnce(services, actor, request, run);
    } catch (error) {
      if (collided(error) && triedBefore < mostTries) continue;
      throw connectionFailed(error) ? unavailable() : error;
    }
  }
}

const mostTries = 3;

async function performOnce<Result extends object>(
  services: PerformServices,
  actor: Person,
  request: WriteRequest,
  run: (work: Work) => Promise<Result>,
): Promise<Result> {
  const recorded: Recorded[] = [];
  const renewed = new Set<string>();
  const em = services.fork();
  const { result, moves } = await em.transactional(async (tx) => {
    const transaction = tx as EntityManager;
    const known = await claim(transaction, actor, request);
    if (known) return { result: known.result as Result, moves: [] };
    const result = await run({
      actor,
      clock: services.clock,
      em: transaction,
      record: (streamId, entry) => recorded.push({ streamId, entry }),
      ...streamsIn(transaction),
      renewAccess: (personId) => renewed.add(personId),
    });
    await transaction.flush();
    await keepAnswer(transaction, actor, request, result);
    await raiseAccessVersions(transaction, [...renewed].sort());
    return { result, moves: await appendRecorded(transaction, actor, recorded) };
  });
  tell(services, moves);
  return result;
}

/**
 * Runs a unit of work of the house itself, by the clock: rows and entries are committed together. It takes no request, so
 * what it does must come to the same however often it runs.
 */
export async function performByHouse(
  services: PerformServices,
  run: (work: HouseWork) => Promise<void>,
): Promise<void> {
  const recorded: Recorded[] = [];
  const moves = await services.fork().transactional(async (tx) => {
    const transaction = tx as EntityManager;
    await run({
      actor: null,
      clock: services.clock,
      em: transaction,
      record: (streamId, entry) => recorded.push({ streamId, entry }),
      ...streamsIn(transaction),
    });
    await transaction.flush();
    return appendRecorded(transaction, null, recorded);
  });
  tell(services, moves);
}

function tell(services: PerformServices, moves: readonly string[]): void {
  for (const move of moves) {
    const [streamId, position] = move.split(':');
    services.moved(streamId!, Number(position));
  }
  void services.notifier.send('trellis_stream', moves);
}

/** Takes the request's id, waiting for whoever has it now; returns the answer of the one who was first. */
async function claim(
  em: EntityManager,
  actor: Person,
  request: WriteRequest,
): Promise<{ result: unknown } | null> {
  const hash = payloadHash(request.action, request.payload);
  const taken = await execute(
    em,
    `insert into request (person_id, request_id, action, payload_hash) values (?, ?, ?, ?)
     on conflict do nothing returning 1 as one`,
    [actor.id, request.requestId, request.action, hash],
  );
  if (taken.length > 0) return null;
  const [known] = await execute<{ payload_hash: Buffer; result: unknown }>(
    em,
    'select payload_hash, result from request where person_id = ? and request_id = ?',
    [actor.id, request.requestId],
  );
  if (!known?.payload_hash.equals(hash)) throw repeatedDifferently(request.requestId);
  return { result: known.result };
}

async function keepAnswer(
  em: EntityManager,
  actor: Person,
  request: WriteRequest,
  result: unknown,
): Promise<void> {
  await execute(em, 'update request set result = ?::jsonb where person_id = ? and request_id = ?', [
    JSON.stringify(result),
    actor.id,
    request.requestId,
  ]);
}

function streamsIn(em: EntityManager): Pick<Work, 'streamOf' | 'streamsOf'> {
  return {
    streamOf: async (kind, subjectId) => (await streamsOf(em, kind, [subjectId]))[0]!,
    streamsOf: (kind, subjectIds) => streamsOf(em, kind, subjectIds),
  };
}

// No row is locked here: streams are locked last, in the order of their ids.
async function streamsOf(em: EntityManager, kind: string, subjectIds: readonly string[]): Promise<string[]> {
  const asked = JSON.stringify(subjectIds.map((subjectId) => ({ id: newId(), subject_id: subjectId })));
  await execute(
    em,
    `insert into stream (id, kind, subject_id)
     select id, ?, subject_id from jsonb_to_recordset(?::jsonb) as n(id uuid, subject_id uuid) order by subject_id on conflict do nothing`,
    [kind, asked],
  );
  const rows = await execute<{ id: string; subject_id: string }>(
    em,
    `select s.id, s.subject_id from jsonb_to_recordset(?::jsonb) as n(subject_id uuid)
      join stream s on s.kind = ? and s.subject_id = n.subject_id`,
    [asked, kind],
  );
  const found = new Map(rows.map((row) => [row.subject_id, row.id]));
  return subjectIds.map((subjectId) => found.get(subjectId)!);
}

/** Their sockets are asked again as soon as this is committed, even where this server does not live to say so. */
async function raiseAccessVersions(em: EntityManager, personIds: readonly string[]): Promise<void> {
  for (const personId of personIds) {
    await execute(
      em,
      `with raised as (update person set access_version = access_version + 1 where id = ? returning id)
       select pg_notify('trellis_person', id::text) from raised`,
      [personId],
    );
  }
}

function execute<Row extends object>(
  em: EntityManager,
  sql: string,
  values: readonly unknown[],
): Promise<Row[]> {
  return em.getConnection().execute<Row[]>(sql, values, 'all', em.getTransactionContext());
}

function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const keys = Object.keys(value)
    .filter((key) => (value as Record<string, unknown>)[key] !== undefined)
    .sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`).join(',')}}`;
}
