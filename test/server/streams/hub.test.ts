import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../server/database/database.ts';
import { StreamHub } from '../../../server/streams/hub.ts';
import type { Entry } from '../../../server/streams/index.ts';
import { cloneDatabase, type TestDatabase } from '../../support/postgres.ts';

// Moments at a join that two processes would hit once in a thousand runs.
let database: TestDatabase;
let house: Database;

beforeAll(async () => {
  database = await cloneDatabase();
  house = await openDatabase(database.url);
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

class Taker {
  readonly positions: number[] = [];
  readonly lostAt: number[] = [];
  take(entries: readonly Entry[]): void {
    this.positions.push(...entries.map((entry) => entry.position));
  }
  lost(position: number): void {
    this.lostAt.push(position);
  }
}

async function newStream(entries = 0): Promise<string> {
  const { rows } = await house.pool.query<{ id: string }>(
    `insert into stream (id, kind, subject_id, position) values (gen_random_uuid(), 'discussion', gen_random_uuid(), $1)
      returning id`,
    [entries],
  );
  const { id } = rows[0]!;
  await house.pool.query(
    `insert into entry (stream_id, position, kind, subject_id) select $1, n, 'test', $1 from generate_series(1, $2) n`,
    [id, entries],
  );
  return id;
}

const entry = (streamId: string, position: number): Entry => ({
  streamId,
  position,
  kind: 'test',
  subjectId: streamId,
  facts: null,
  actorId: null,
  bodyId: null,
  at: new Date(),
});

describe('the hub of a server’s streams', () => {
  it('feeds a follower that joins in the moment in which the last one leaves', async () => {
    const hub = new StreamHub(house.pool);
    const id = await newStream();
    const [first, second] = [new Taker(), new Taker()];
    const channel = await hub.join(id, first);
    const joining = hub.join(id, second);
    hub.leave(channel, first);
    await joining;
    hub.committed([entry(id, 1)]);
    expect(second.positions).toEqual([1]);
    expect(first.positions).toEqual([]);
  });

  it('reads what lies between when a commit of another server came first', async () => {
    const hub = new StreamHub(house.pool);
    const id = await newStream();
    const taker = new Taker();
    const channel = await hub.join(id, taker);
    await house.pool.query(
      `insert into entry (stream_id, position, kind, subject_id) select $1, n, 'test', $1 from generate_series(1, 3) n`,
      [id],
    );
    await house.pool.query('update stream set position = 3 where id = $1', [id]);
    hub.committed([entry(id, 3)]);
    hub.moved(id, 2);
    while (channel.delivered < 3) await new Promise(setImmediate);
    hub.committed([entry(id, 3)]);
    expect(taker.positions).toEqual([1, 2, 3]);
  });

  it('says so when what lies between is kept no more', async () => {
    const hub = new StreamHub(house.pool);
    const id = await newStream(2);
    const taker = new Taker();
    const channel = await hub.join(id, taker);
    await house.pool.query(
      `insert into entry (stream_id, position, kind, subject_id) values ($1, 9, 'test', $1)`,
      [id],
    );
    await house.pool.query('update stream set position = 9, oldest = 9 where id = $1', [id]);
    await hub.poll();
    while (channel.delivered < 9) await new Promise(setImmediate);
    expect(taker.lostAt).toEqual([8]);
    expect(taker.positions).toEqual([9]);
  });
});
