import type { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import operations from '../../../../schema/operations.json' with { type: 'json' };
import { isByTheClock } from '../../../support/by-the-clock.ts';
import { type DemoHouse, demoHouse } from '../../../support/demo-house.ts';
import { Wire } from '../../../support/wire.ts';

type Name = keyof typeof operations.operations;

let house: DemoHouse;
let sessionId: string;
let messageId: string;
const asked: string[] = [];

beforeAll(async () => {
  house = await demoHouse();
  sessionId = await house.session('What stays');
  const post = 'mutation ($input: PostMessageInput!) { postMessage(input: $input) { id } }';
  for (let i = 0; i < 45; i++) {
    const as = ['rizky-pratama', 'anong-srisuk', 'mikaela-santos'][i % 3]!;
    const input = {
      requestId: crypto.randomUUID(),
      sessionId,
      text: `Message ${i}`,
      isQuestion: i % 5 === 0,
    };
    messageId = (await house.ask(post, { as, variables: { input } })).data.postMessage.id;
  }
  await house.cookieOf('isla-mcallister');
  listen(house.app.database.pool);
});
afterAll(() => house.close());
afterEach(() => vi.restoreAllMocks());
beforeEach(async () => {
  // Who signed in is asked once a second at most; here it has been asked.
  await house.ask('{ __typename }', { as: 'isla-mcallister' });
  asked.length = 0;
});

/** Notes what is asked of the database, but for what the house asks by the clock or of a sign-in. */
function listen(pool: Pool): void {
  const { query } = pool;
  pool.query = ((...args: Parameters<typeof query>) => {
    const [statement] = args as unknown as [string | { text: string }];
    const text = typeof statement === 'string' ? statement : statement.text;
    if (!isByTheClock(text)) asked.push(text);
    return query.apply(pool, args);
  }) as typeof query;
}

async function statementsOf(name: Name, variables: Record<string, unknown>, as: string | null) {
  const { data, errors } = await house.ask(operations.operations[name], { variables, as });
  expect(errors, name).toBeUndefined();
  return { data, statements: asked.length };
}

describe.each([
  ['a stranger', null],
  ['somebody of the network', 'isla-mcallister'],
])('opening a screen as %s takes', (_who, as) => {
  it('one statement for the whole network of 405 cities', async () => {
    const { data, statements } = await statementsOf('Network', {}, as);
    expect(data.cities.nodes).toHaveLength(405);
    expect(statements).toBe(1);
  });

  it('one statement for a search in it', async () => {
    expect((await statementsOf('NetworkSearch', { search: 'da lat' }, as)).statements).toBe(1);
  });

  it('two statements for a city’s page: one for the city with its festivals and fields, one for the body that it is', async () => {
    const { data, statements } = await statementsOf('City', { slug: 'hanoi' }, as);
    expect(data.city.people.length).toBeGreaterThan(2);
    expect(statements).toBe(2);
  });

  it('one statement for all forums, and one for a forum with its programme', async () => {
    expect((await statementsOf('ForumsScreen', {}, as)).statements).toBe(1);
    asked.length = 0;
    const { data, statements } = await statementsOf('ForumScreen', { slug: 'asean-2023' }, as);
    expect(data.forum.sessions.length).toBeGreaterThanOrEqual(5);
    expect(statements).toBe(1);
  });

  it('one statement for a session with fifty messages, their answers, authors, bodies, cities and reactions', async () => {
    const { data, statements } = await statementsOf('SessionScreen', { id: sessionId, last: 50 }, as);
    expect(data.session.discussion.messages.nodes).toHaveLength(50);
    expect(statements).toBe(1);
  });

  it('one statement for the page around a message, and one for the questions', async () => {
    expect(
      (await statementsOf('SessionScreen', { id: sessionId, last: 20, around: messageId }, as)).statements,
    ).toBe(1);
    asked.length = 0;
    expect((await statementsOf('Questions', { id: sessionId }, as)).statements).toBe(1);
  });
});

describe('a live event', () => {
  it('is read once for all who follow, not once for each of them', async () => {
    const query = operations.operations.Discussion;
    const wires = await Promise.all(Array.from({ length: 5 }, () => Wire.open(house.url, { init: true })));
    const [{ position }] = await house.rows(
      'select s.position from stream s join session on session.stream_id = s.id where session.id = $1',
      [sessionId],
    );
    for (const wire of wires) {
      wire.subscribe('same', query, { sessionId, after: String(position) });
      await wire.next(({ payload }) => payload?.data?.discussion?.__typename === 'CaughtUp');
    }
    asked.length = 0;
    const react = 'mutation ($input: ReactInput!) { react(input: $input) { id } }';
    const as = ['rizky-pratama', 'anong-srisuk', 'mikaela-santos', 'ngo-gia-han', 'han-seo-yeon'];
    const events = 5;
    await Promise.all(
      as.slice(0, events).map((slug) =>
        house.ask(react, {
          as: slug,
          variables: { input: { requestId: crypto.randomUUID(), messageId, kind: 'IDEA', on: true } },
        }),
      ),
    );
    for (const wire of wires) {
      await wire.next(
        ({ payload }) => payload?.data?.discussion?.position === String(Number(position) + events),
      );
      wire.close();
    }
    // Of what was asked, the writes' own questions name the message as theirs; faces of events are read by many ids.
    const faces = asked.filter((text) => /= any\(/.test(text) && /from "message"/.test(text));
    expect(faces.length).toBeGreaterThan(0);
    expect(faces.length).toBeLessThanOrEqual(2 * events);
  });
});
