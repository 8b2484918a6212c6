import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../server/database/database.ts';
import { AppendGate } from '../../../server/streams/gate.ts';
import type { Entry, HotResult, HotWrite } from '../../../server/streams/index.ts';
import { cloneDatabase, type TestDatabase } from '../../support/postgres.ts';

// The gates of two servers without the servers: the statement, its batches and its doubles.
let database: TestDatabase;
let house: Database;
let pool: Database['pool'];
let gates: AppendGate[];
const committed: Entry[][] = [[], []];
const people: string[] = [];
const bodyId = randomUUID();

beforeAll(async () => {
  database = await cloneDatabase();
  house = await openDatabase(database.url);
  ({ pool } = house);
  await pool.query(`insert into body (id, kind, slug) values ($1, 'CITY', 'a-city-of-tests')`, [bodyId]);
  for (let index = 0; index < 6; index++) {
    const id = randomUUID();
    await pool.query(`insert into auth_user (id, name, email) values ($1::uuid, 'T', $1::text)`, [id]);
    await pool.query(`insert into person (id, user_id, name) values ($1, $1, 'Somebody')`, [id]);
    people.push(id);
  }
  gates = [0, 1].map(
    (index) =>
      new AppendGate({
        connect: () => house.connect('gate'),
        onCommitted: (entries) => void committed[index]!.push(...entries),
        largestBatch: 40,
      }),
  );
});
afterAll(async () => {
  await Promise.all(gates.map((gate) => gate.close()));
  await house.close();
  await database.drop();
});

async function newStreams(count: number): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `insert into stream (id, kind, subject_id) select gen_random_uuid(), 'discussion', gen_random_uuid()
      from generate_series(1, $1) returning id`,
    [count],
  );
  return rows.map((row) => row.id);
}

const plain = { name: 'plain', columns: {}, ctes: [] };

function newWrite(streamId: string, personId: string, payload = 'one'): HotWrite {
  const subjectId = randomUUID();
  const payloadHash = Buffer.from(payload);
  const identity = { personId, bodyId, requestId: randomUUID(), action: 'test', payloadHash };
  return {
    ...identity,
    streamId,
    kind: 'test.written',
    subjectId,
    writer: plain,
    values: {},
    rowKey: subjectId,
  };
}

/** What stands in the database of these streams, position by position. */
async function stored(streamIds: readonly string[]) {
  const { rows } = await pool.query<{
    stream_id: string;
    position: string;
    subject_id: string;
    head: string;
  }>(
    `select e.stream_id, e.position, e.subject_id, s.position as head from entry e join stream s on s.id = e.stream_id
      where s.id = any($1) order by e.stream_id, e.position`,
    [streamIds],
  );
  return rows.map((row) => ({ ...row, position: Number(row.position), head: Number(row.head) }));
}

async function expectGapless(streamIds: readonly string[], expected: number): Promise<void> {
  const rows = await stored(streamIds);
  expect(rows.length).toBe(expected);
  const byStream = Map.groupBy(rows, (row) => row.stream_id);
  for (const entries of byStream.values()) {
    expect(entries.map((row) => row.position)).toEqual(entries.map((_, index) => index + 1));
    expect(entries[0]!.head).toBe(entries.length);
  }
}

describe('two append gates on many streams', () => {
  it('give every write one position without a gap, and a double the answer of the first', async () => {
    const streams = await newStreams(25);
    const answered = new Map<string, Promise<HotResult>[]>();
    const writers = Array.from({ length: 60 }, async (_, writer) => {
      for (let number = 0; number < 20; number++) {
        const write = newWrite(
          streams[(writer * 7 + number) % streams.length]!,
          people[writer % people.length]!,
        );
        const gate = (writer + number) % 2;
        const tries = [gates[gate]!.append(write)];
        if (number % 10 === 0) tries.push(gates[1 - gate]!.append({ ...write, subjectId: randomUUID() }));
        if (number % 10 === 5) tries.push(gates[gate]!.append(write));
        answered.set(write.requestId, tries);
        await Promise.all(tries);
      }
    });
    await Promise.all(writers);
    const results = await Promise.all([...answered.values()].map((tries) => Promise.all(tries)));
    for (const [first, ...others] of results) for (const other of others) expect(other).toEqual(first);
    await expectGapless(streams, 1_200);
    const rows = await stored(streams);
    const places = new Map(rows.map((row) => [`${row.stream_id} ${row.position}`, row.subject_id]));
    for (const [{ streamId, position, subjectId }] of results as [HotResult][]) {
      expect(places.get(`${streamId} ${position}`)).toBe(subjectId);
    }
    // What each gate hands on from memory is what is stored, in the order of each stream.
    const told = committed.flat().filter((entry) => streams.includes(entry.streamId));
    expect(told.length).toBe(1_200);
    for (const entry of told) expect(places.get(`${entry.streamId} ${entry.position}`)).toBe(entry.subjectId);
    for (const ofGate of committed) {
      for (const entries of Map.groupBy(ofGate, (entry) => entry.streamId).values()) {
        const positions = entries.map((entry) => entry.position);
        expect(positions).toEqual([...positions].sort((one, other) => one - other));
      }
    }
  });

  it('keep these promises for any mixture of streams, people, doubles and writes that break a rule', async () => {
    const step = fc.record({
      stream: fc.nat({ max: 3 }),
      person: fc.nat({ max: 5 }),
      gate: fc.nat({ max: 1 }),
      kind: fc.constantFrom('plain', 'plain', 'double', 'other payload', 'nowhere', 'nobody'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
        const streams = await newStreams(4);
        const outcomes = await Promise.all(
          steps.map(async ({ stream, person, gate, kind }) => {
            const write = newWrite(streams[stream]!, people[person]!);
            const [here, there] = [gates[gate]!, gates[1 - gate]!];
            if (kind === 'nowhere') return settled([here.append({ ...write, streamId: randomUUID() })]);
            if (kind === 'nobody') return settled([here.append({ ...write, personId: randomUUID() })]);
            if (kind === 'double')
              return settled([here.append(write), there.append(write), here.append(write)]);
            if (kind === 'other payload') {
              return settled([
                here.append(write),
                there.append({ ...write, payloadHash: Buffer.from('other') }),
              ]);
            }
            return settled([here.append(write)]);
          }),
        );
        let expected = 0;
        for (const [index, { kind }] of steps.entries()) {
          const { results, codes } = outcomes[index]!;
          const isTaken = kind !== 'nowhere' && kind !== 'nobody';
          if (isTaken) expected += 1;
          expect(new Set(results.map((one) => `${one.streamId} ${one.position} ${one.subjectId}`)).size).toBe(
            isTaken ? 1 : 0,
          );
          expect(codes).toEqual(
            kind === 'other payload' ? ['IDEMPOTENCY_CONFLICT'] : isTaken ? [] : [expect.anything()],
          );
        }
        await expectGapless(streams, expected);
      }),
      { numRuns: 25 },
    );
  });

  it('refuse what a dead connection was about to write, and take it when it is sent again', async () => {
    const [stream] = await newStreams(1);
    const writes = Array.from({ length: 200 }, (_, index) =>
      newWrite(stream!, people[index % people.length]!),
    );
    let refused = 0;
    const kill = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name = 'trellis gate'`;
    const all = Promise.all(
      writes.map(async (write, index) => {
        for (;;) {
          try {
            return await gates[index % 2]!.append(write);
          } catch (error) {
            expect((error as { code: string }).code).toBe('SERVICE_UNAVAILABLE');
            refused += 1;
          }
        }
      }),
    );
    while (refused === 0) await pool.query(kill);
    const results = await all;
    expect(new Set(results.map((one) => one.position)).size).toBe(200);
    await expectGapless([stream!], 200);
  });
});

async function settled(tries: Promise<HotResult>[]): Promise<{ results: HotResult[]; codes: string[] }> {
  const outcomes = await Promise.allSettled(tries);
  return {
    results: outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    codes: outcomes.flatMap((one) =>
      one.status === 'rejected' ? [one.reason.code ?? one.reason.message] : [],
    ),
  };
}
