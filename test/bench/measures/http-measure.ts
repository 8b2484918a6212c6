import { closedLoop } from '../load/closed-loop.ts';
import { Connection } from '../load/connection.ts';
import { postgresCpu } from '../processes.ts';
import type { Rig, Server } from '../rig.ts';
import { median, quantile } from '../statistics.ts';
import type { Figure } from './editing.ts';

/** One server in a measurement: what it is asked, and how its answer is read so that all can be compared. */
export interface Contestant {
  readonly name: string;
  readonly server: Server;
  request(connection: number, count: number): Buffer;
  /** The same plain rows from every contestant's own shape. */
  rows(answer: unknown): unknown;
}

/** Our ratio to another contestant of the measurement. */
export interface Goal {
  readonly of: 'requests' | 'last receipt' | Figure;
  /** Null where it is the figure itself that is judged. */
  readonly against: string | null;
  /** Left out where the ratio is only told. */
  readonly must?: number;
  readonly aim?: number;
  readonly better: 'higher' | 'lower';
}

export interface HttpMeasure {
  readonly title: string;
  readonly contestants: readonly Contestant[];
  readonly goals: readonly Goal[];
}

/** What one contestant did, over all rounds. */
export interface HttpResult {
  readonly name: string;
  readonly requestsPerSecond: { min: number; median: number; max: number };
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of CPU for each request, of the server's own process. */
  readonly nodeCpu: number;
  /** The same of PostgreSQL; null where the system does not tell. */
  readonly postgresCpu: number | null;
}

interface Round {
  rps: number;
  p50: number;
  p99: number;
  node: number;
  postgres: number | null;
}

const connections = 16;

/** Checks that all answer the same, then loads each in turn, round after round. */
export async function runHttp(
  rig: Rig,
  measure: HttpMeasure,
  rounds: number,
  seconds: number,
): Promise<HttpResult[]> {
  const { contestants } = measure;
  await assertSameAnswers(contestants);
  for (const one of contestants) await load(one, Math.min(seconds, 2));
  const results = new Map<string, Round[]>(contestants.map((one) => [one.name, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const one = contestants[(turn + round) % contestants.length]!;
      results.get(one.name)!.push(await measured(rig, one, seconds));
    }
  }
  return contestants.map(({ name }) => summary(name, results.get(name)!));
}

async function measured(rig: Rig, one: Contestant, seconds: number): Promise<Round> {
  const [node, postgres] = [await one.server.cpu(), postgresCpu(rig.postmaster)];
  const { requests, seconds: took, latencies } = await load(one, seconds);
  const [nodeAfter, postgresAfter] = [await one.server.cpu(), postgresCpu(rig.postmaster)];
  return {
    rps: requests / took,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    node: ((nodeAfter - node) * 1_000) / requests,
    postgres:
      postgres === null || postgresAfter === null ? null : ((postgresAfter - postgres) * 1_000) / requests,
  };
}

function load(one: Contestant, seconds: number) {
  return closedLoop(one.server.url, {
    connections,
    seconds,
    request: (connection, count) => one.request(connection, count),
  });
}

function summary(name: string, rounds: readonly Round[]): HttpResult {
  const of = (read: (round: Round) => number) => median(rounds.map(read));
  const all = rounds.map((round) => round.rps);
  return {
    name,
    requestsPerSecond: { min: Math.min(...all), median: median(all), max: Math.max(...all) },
    p50: of((round) => round.p50),
    p99: of((round) => round.p99),
    nodeCpu: of((round) => round.node),
    postgresCpu: rounds.some((round) => round.postgres === null) ? null : of((round) => round.postgres!),
  };
}

async function assertSameAnswers(contestants: readonly Contestant[]): Promise<void> {
  let expected: unknown;
  for (const one of contestants) {
    const connection = new Connection(one.server.url);
    const { status, body } = await connection.send(one.request(0, 0));
    connection.close();
    const answer = JSON.parse(String(body)) as { errors?: unknown };
    if (status !== 200 || answer.errors)
      throw new Error(`${one.name} answered ${status}: ${String(body).slice(0, 2_000)}`);
    const rows = plain(one.rows(answer));
    expected ??= rows;
    const apart = firstDifference(rows, expected);
    if (apart) throw new Error(`${one.name} answers otherwise than ${contestants[0]!.name}: ${apart}.`);
  }
}

/** The place where two answers differ and what stands there, if they do; assert’s own comparison of 24,000 cells fills the memory. */
function firstDifference(one: unknown, other: unknown, place = 'rows'): string | null {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') {
    return Object.is(one, other) ? null : `${place} is ${JSON.stringify(one)}, not ${JSON.stringify(other)}`;
  }
  const [ours, theirs] = [Object.entries(one), new Map(Object.entries(other))];
  if (ours.length !== theirs.size) return `${place} has ${ours.length} parts, not ${theirs.size}`;
  for (const [key, value] of ours) {
    const found = firstDifference(value, theirs.get(key), `${place}.${key}`);
    if (found) return found;
  }
  return null;
}

/** Instants are compared as instants, however they are printed. */
function plain(value: unknown): unknown {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value))
    return new Date(value).toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  }
  return value;
}
