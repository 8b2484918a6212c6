import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { gql, type Posted, post } from '../../support/api.ts';
import { openHouse } from '../../support/open-house.ts';
import type { Place, Somebody } from '../../support/world.ts';

// The gates of two servers: the statement, its batches and its doubles, over many streams at once.
const house = openHouse();
const unstorable = 'Words that the database itself refuses';

beforeAll(() =>
  house().pool.query(`alter table message add constraint test_words check (text <> '${unstorable}')`),
);

/** Public sessions like the live one, each with a discussion of its own. */
async function newSessions(count: number): Promise<Place[]> {
  const { pool, world } = house();
  const { rows } = await pool.query<Place>(
    `with places as (
      select gen_random_uuid() as id, gen_random_uuid() as stream_id from generate_series(1, $2)
    ), streams as (
      insert into stream (id, kind, subject_id) select stream_id, 'discussion', id from places
    )
    insert into session select (json_populate_record(s, json_build_object('id', p.id, 'stream_id', p.stream_id))).*
      from session s, places p where s.id = $1
    returning id, stream_id as "streamId"`,
    [world.session.id, count],
  );
  return rows;
}

interface Write {
  author: Somebody;
  sessionId: string;
  requestId: string;
  text: string;
}

const newWrite = (place: Place, author: Somebody, text = 'Once'): Write => ({
  author,
  sessionId: place.id,
  requestId: randomUUID(),
  text,
});

const authors = () => {
  const { lan, seoyeon, weiling, rizky } = house().world;
  return [lan, seoyeon, weiling, rizky];
};

async function send(url: string, { author, ...input }: Write) {
  const { data, code } = await post(url, author.cookie, input);
  return { posted: data?.postMessage, code };
}

/** Sends a write until it is answered, as our own client does, at whichever server is there. */
async function sendUntilTaken(urls: readonly string[], write: Write): Promise<Posted> {
  for (let turn = 0; ; turn++) {
    const answer = await send(urls[turn % urls.length]!, write).catch(() => null);
    if (answer?.posted) return answer.posted;
    if (answer) expect(answer.code).toBe('SERVICE_UNAVAILABLE');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Positions from the first without a gap, a message for each, and the stream's head at the last. */
async function expectGapless(places: readonly Place[], expected: number): Promise<Map<string, string>> {
  const { rows } = await house().pool.query<{
    session_id: string;
    position: string;
    head: string;
    message_id: string;
  }>(
    `select s.subject_id as session_id, e.position, s.position as head, m.id as message_id
      from stream s join entry e on e.stream_id = s.id
      left join message m on m.id = e.subject_id and m.position = e.position and m.session_id = s.subject_id
     where s.subject_id = any($1) order by s.id, e.position`,
    [places.map((place) => place.id)],
  );
  expect(rows.length).toBe(expected);
  for (const entries of Map.groupBy(rows, (row) => row.session_id).values()) {
    expect(entries.map((row) => Number(row.position))).toEqual(entries.map((_, index) => index + 1));
    expect(Number(entries[0]!.head)).toBe(entries.length);
  }
  return new Map(rows.map((row) => [`${row.session_id} ${row.position}`, row.message_id]));
}

describe('two append gates on many streams', () => {
  it('give every write one position without a gap, and a double the answer of the first, also when one is killed', async () => {
    const { a, b, follow } = house();
    const places = await newSessions(20);
    const follower = await follow({ urls: [b.url], sessionId: places[0]!.id });
    const answered: { write: Write; answers: Posted[] }[] = [];
    const writers = Array.from({ length: 40 }, async (_, writer) => {
      for (let number = 0; number < 12; number++) {
        const place = places[(writer * 7 + number) % places.length]!;
        const write = newWrite(place, authors()[writer % 4]!);
        const [here, there] = (writer + number) % 2 === 0 ? [a.url, b.url] : [b.url, a.url];
        const tries = [sendUntilTaken([here, there], write)];
        if (number % 6 === 0) tries.push(sendUntilTaken([there, here], write));
        if (number % 6 === 3) tries.push(sendUntilTaken([here, there], write));
        answered.push({ write, answers: await Promise.all(tries) });
        if (answered.length === 240) await a.kill9();
      }
    });
    await Promise.all(writers);
    const stored = await expectGapless(places, 480);
    for (const { write, answers } of answered) {
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(stored.get(`${write.sessionId} ${answers[0]!.position}`)).toBe(answers[0]!.id);
    }
    const ofFirst = answered.filter(({ write }) => write.sessionId === places[0]!.id);
    await follower.reaches(ofFirst.length);
    expect(follower.holes).toEqual([]);
    expect(follower.entries.map((entry) => entry.message?.id)).toEqual(
      follower.entries.map((entry) => stored.get(`${places[0]!.id} ${entry.position}`)),
    );
  });

  it('keep these promises for any mixture of streams, people, doubles and writes that break a rule', async () => {
    const { a, b } = house();
    const step = fc.record({
      place: fc.nat({ max: 3 }),
      author: fc.nat({ max: 3 }),
      atA: fc.boolean(),
      kind: fc.constantFrom('plain', 'plain', 'double', 'other words', 'unstorable', 'nowhere'),
    });
    const all: { write: Write; posted: Posted }[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
        const places = await newSessions(4);
        const outcomes = await Promise.all(
          steps.map(async ({ place, author, atA, kind }) => {
            const write = newWrite(places[place]!, authors()[author]!);
            const [here, there] = atA ? [a.url, b.url] : [b.url, a.url];
            const tries = {
              plain: () => [send(here, write)],
              double: () => [send(here, write), send(there, write), send(here, write)],
              'other words': () => [send(here, write), send(there, { ...write, text: 'Otherwise' })],
              unstorable: () => [send(here, { ...write, text: unstorable })],
              nowhere: () => [send(here, { ...write, sessionId: randomUUID() })],
            };
            return { write, kind, answers: await Promise.all(tries[kind]()) };
          }),
        );
        for (const { write, kind, answers } of outcomes) {
          const posted = answers.flatMap((answer) => answer.posted ?? []);
          const codes = answers.flatMap((answer) => answer.code ?? []);
          const isTaken = kind !== 'unstorable' && kind !== 'nowhere';
          expect(new Set(posted.map((one) => JSON.stringify(one))).size).toBe(isTaken ? 1 : 0);
          const refusals = {
            plain: [],
            double: [],
            'other words': ['IDEMPOTENCY_CONFLICT'],
            unstorable: ['INTERNAL'],
            nowhere: ['NOT_FOUND'],
          };
          expect(codes).toEqual(refusals[kind]);
          if (isTaken) all.push({ write: { ...write, text: posted[0]!.text! }, posted: posted[0]! });
        }
        await expectGapless(
          places,
          outcomes.filter(({ answers }) => answers.some((one) => one.posted)).length,
        );
      }),
      { numRuns: 15 },
    );
    await a.kill9();
    for (const { write, posted } of all.slice(-30)) expect((await send(b.url, write)).posted).toEqual(posted);
  });

  it('refuse what a dead connection was about to write, and take it when it is sent again', async () => {
    const { a, b, pool } = house();
    const places = await newSessions(1);
    const writes = Array.from({ length: 150 }, (_, index) => newWrite(places[0]!, authors()[index % 4]!));
    let refused = 0;
    const all = Promise.all(
      writes.map(async (write, index) => {
        for (;;) {
          const answer = await send([a, b][index % 2]!.url, write);
          if (answer.posted) return answer.posted;
          expect(answer.code).toBe('SERVICE_UNAVAILABLE');
          refused += 1;
        }
      }),
    );
    while (refused === 0) {
      await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'trellis gate'`);
    }
    const posted = await all;
    expect(new Set(posted.map((one) => one.position)).size).toBe(150);
    await expectGapless(places, 150);
    await a.kill9();
    expect((await send(b.url, writes[0]!)).posted).toEqual(posted[0]);
    const reacted = await gql(
      b.url,
      authors()[0]!.cookie,
      'mutation ($input: ReactInput!) { react(input: $input) { id } }',
      { input: { requestId: randomUUID(), messageId: posted[0]!.id, kind: 'AGREE', on: true } },
    );
    expect(reacted.code).toBe(null);
  });
});
