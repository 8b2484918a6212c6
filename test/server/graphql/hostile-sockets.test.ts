import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type DemoHouse, demoHouse } from '../../support/demo-house.ts';
import { headOf } from '../../support/fill.ts';
import { rawHttp } from '../../support/raw-http.ts';
import { expectNothingTold, expectUnharmed, stored } from '../../support/unharmed.ts';
import { upgradeStatus, Wire } from '../../support/wire.ts';

let house: DemoHouse;
let sessionId: string;
/** Where its discussion stands. */
let head: string;
let before: object;
let neverReads: Promise<{ code: number }>;

beforeAll(async () => {
  house = await demoHouse();
  sessionId = await house.session('What stays');
  head = String(await headOf(house.app.database.pool, { id: sessionId }));
  // Its server waits for two pongs; the other tests need not wait with it.
  neverReads = stopReading();
});
afterAll(() => house.close());
beforeEach(async () => {
  before = await stored(house);
});
afterEach(() => expectUnharmed(house, before));

const follow = `subscription ($sessionId: ID!, $after: Cursor!) {
  discussion(sessionId: $sessionId, after: $after) { __typename ... on Resync { reason position } ... on CaughtUp { position } }
}`;
const isCaughtUp = ({ payload }: { payload?: { data?: { discussion?: { __typename: string } } } }) =>
  payload?.data?.discussion?.__typename === 'CaughtUp';

async function open(as?: string): Promise<Wire> {
  const headers: Record<string, string> = as
    ? { cookie: await house.cookieOf(as), origin: house.origin }
    : {};
  return Wire.open(house.url, { init: true, headers });
}

/** What a subscription is answered first. */
async function answerTo(query: string, variables?: Record<string, unknown>, as?: string) {
  const wire = await open(as);
  wire.subscribe('asked', query, variables);
  const answer = await wire.next(({ id }) => id === 'asked');
  wire.close();
  expectNothingTold(JSON.stringify(answer));
  return answer;
}

describe('a hostile upgrade', () => {
  it.each([
    'http://evil.example',
    'http://trellis.test.evil.example',
    'https://trellis.test',
    'null',
    'file://',
  ])('90 is refused from a page at %s with 403, cookie or none', async (origin) => {
    const cookie = await house.cookieOf('isla-mcallister');
    expect(await upgradeStatus(house.url, { headers: { origin, cookie } })).toBe(403);
    expect(await upgradeStatus(house.url, { headers: { origin } })).toBe(403);
  });

  it('90 is refused with a cookie and no origin, and let through without either', async () => {
    expect(
      await upgradeStatus(house.url, { headers: { cookie: await house.cookieOf('isla-mcallister') } }),
    ).toBe(403);
    expect(await upgradeStatus(house.url)).toBe(101);
  });

  it('is not found elsewhere, and needs to be a WebSocket', async () => {
    const upgrade = (path: string, key: string) =>
      rawHttp(
        house.url,
        `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
      );
    expect((await upgrade('/elsewhere', randomBytes(16).toString('base64'))).status).toBe(404);
    expect((await upgrade('/graphql', 'no key')).status).toBe(400);
  });

  it('to a protocol that we do not speak is a request like any other', async () => {
    const h2c =
      'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n';
    expect((await rawHttp(house.url, h2c)).status).toBe(200);
  });

  it('harms nobody when its sender is gone before the answer', async () => {
    const { hostname, port } = new URL(house.url);
    const request = (path: string) =>
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`;
    for (let round = 0; round < 40; round++) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => {
          socket.write(request(round % 2 ? '/graphql' : '/elsewhere'), () => socket.resetAndDestroy());
        });
        socket.on('error', () => undefined);
        socket.once('close', () => resolve());
      });
    }
    expect(await upgradeStatus(house.url)).toBe(101);
  });

  it('95 is not packed, whatever the client offers', async () => {
    const wire = await Wire.open(house.url, { perMessageDeflate: true });
    expect(wire.socket.extensions).toBe('');
    wire.close();
  });
});

describe('a hostile socket', () => {
  it('92 may send frames of 64 kB, and is closed 1009 at one byte more', async () => {
    const ping = (size: number) => {
      const bare = JSON.stringify({ type: 'ping', payload: { fill: '' } });
      return bare.replace('""', `"${'x'.repeat(size - bare.length)}"`);
    };
    const wire = await open();
    wire.send(ping(65_536));
    await wire.next(({ type }) => type === 'pong');
    wire.send(ping(65_537));
    expect((await wire.closed).code).toBe(1009);
  });

  it('92 is closed 1009 also when the frame comes in many small pieces', async () => {
    const wire = await open();
    for (let piece = 0; piece < 70; piece++) wire.socket.send('x'.repeat(1_024), { fin: piece === 69 });
    expect((await wire.closed).code).toBe(1009);
  });

  it('is closed 4400 at a binary frame, and 1007 at text that is no UTF-8', async () => {
    const binary = await open();
    binary.socket.send(randomBytes(1_024));
    expect((await binary.closed).code).toBe(4400);
    const broken = await open();
    broken.socket.send(Buffer.from([0xff, 0xfe, 0xfd]), { binary: false });
    expect((await broken.closed).code).toBe(1007);
  });

  it('93 carries fifty subscriptions; one more is refused and the fifty go on', async () => {
    const wire = await open();
    for (let i = 0; i < 51; i++) wire.subscribe(`s${i}`, follow, { sessionId, after: head });
    const refused = await wire.next(({ type }) => type === 'error');
    expect(refused).toMatchObject({ id: 's50', payload: [{ extensions: { code: 'RATE_LIMITED' } }] });
    wire.send({ id: 's0', type: 'complete' });
    wire.subscribe('instead', follow, { sessionId, after: head });
    await wire.next((message) => message.id === 'instead' && isCaughtUp(message));
    wire.close();
  });

  it('93 is the tenth of a person at most: the next is closed 4429, and there is room again when one goes', async () => {
    const wires = await Promise.all(Array.from({ length: 10 }, () => open('mikaela-santos')));
    const headers = { cookie: await house.cookieOf('mikaela-santos'), origin: house.origin };
    const eleventh = await Wire.open(house.url, { headers });
    eleventh.send({ type: 'connection_init' });
    expect((await eleventh.closed).code).toBe(4429);
    wires[0]?.close();
    await wires[0]?.closed;
    const next = await open('mikaela-santos');
    for (const wire of [...wires, next]) wire.close();
  });

  it.each(['protocol’s', 'WebSocket’s own'])('94 is closed 1008 at a flood of the %s pings', async (kind) => {
    const wire = await open();
    for (let i = 0; i < 1_000; i++)
      kind.startsWith('WebSocket') ? wire.socket.ping() : wire.send({ type: 'ping' });
    expect((await wire.closed).code).toBe(1008);
  });

  it('94 is closed 1008 at a flood of anything else', async () => {
    const wire = await open();
    for (let i = 0; i < 1_000; i++)
      wire.send({ id: `f${i}`, type: 'subscribe', payload: { query: 'subscription {' } });
    expect((await wire.closed).code).toBe(1008);
  });

  it('94 that floods before it has begun is closed too', async () => {
    const wire = await Wire.open(house.url);
    for (let i = 0; i < 1_000; i++) wire.send({ type: 'pong' });
    expect((await wire.closed).code).toBe(1008);
  });

  it('98 is closed 4403 when its sign-in ends', async () => {
    const wire = await open('anong-srisuk');
    wire.subscribe('live', follow, { sessionId, after: head });
    await wire.next(isCaughtUp);
    await house.rows(
      'delete from auth_session where user_id = (select user_id from person where slug = $1)',
      ['anong-srisuk'],
    );
    expect((await wire.closed).code).toBe(4403);
  });

  it('96 that never reads is let go', async () => {
    expect((await neverReads).code).toBe(1006);
  }, 40_000);
});

describe('a hostile subscription', () => {
  it.each<[string, string, string]>([
    ['from the future', '12345', 'AHEAD'],
    ['far beyond what a stream can hold', '9007199254740991', 'AHEAD'],
  ])('97 with a cursor %s is told to load afresh', async (_what, after, reason) => {
    const { payload } = await answerTo(follow, { sessionId, after });
    expect(payload.data.discussion).toEqual({ __typename: 'Resync', reason, position: head });
  });

  it('97 with a cursor of another discussion is told to load afresh where there is no such place', async () => {
    const { payload } = await answerTo(follow, { sessionId: await house.session('Opening'), after: head });
    expect(payload.data.discussion).toEqual({ __typename: 'Resync', reason: 'AHEAD', position: '0' });
  });

  it.each([
    ['negative', '-1'],
    ['no number', 'eleven'],
    ['a fraction', '1.5'],
    ['too large for any', '99999999999999999999'],
    ['null', null],
    ['a number and not a text', 11],
    ['a list', ['1', '2']],
  ])('97 with a cursor that is %s is refused', async (_what, after) => {
    expect(await answerTo(follow, { sessionId, after })).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it('finds a foreign session as little as one that is not there, to the letter', async () => {
    const secret = await house.session('Coordinators');
    const missing = crypto.randomUUID();
    const told = async (id: string, field: string) => {
      const { type, payload } = await answerTo(
        `subscription { ${field} }`.replace('$id', id),
        undefined,
        'rizky-pratama',
      );
      return JSON.stringify({ type, payload }).replaceAll(id, 'it');
    };
    for (const field of [
      'discussion(sessionId: "$id", after: "0") { __typename }',
      'presence(sessionId: "$id") { here }',
    ]) {
      expect(await told(secret, field)).toBe(await told(missing, field));
      expect(await told(secret, field)).toContain('NOT_FOUND');
    }
  });

  it.each<[string, string, Record<string, unknown>?]>([
    [
      'two fields',
      `subscription { a: presence(sessionId: "1") { here } b: presence(sessionId: "1") { here } }`,
    ],
    ['only __typename', 'subscription { __typename }'],
    ['the schema', 'query { __schema { types { name } } }'],
    [
      'no field, but a fragment',
      `subscription { ...A } fragment A on Subscription { presence(sessionId: "1") { here } }`,
    ],
    ['more words than any of ours', `subscription { presence(sessionId: "1") { ${'here '.repeat(2_000)} } }`],
    [
      'sixteen aliases',
      `subscription { presence(sessionId: "1") { ${Array.from({ length: 16 }, (_, i) => `a${i}: here`).join(' ')} } }`,
    ],
    [
      'two operations',
      `subscription A { presence(sessionId: "1") { here } } subscription B { presence(sessionId: "1") { here } }`,
    ],
    ['U+0000', `subscription ($id: ID!) { presence(sessionId: $id) { here } }`, { id: '\u0000' }],
    [
      'half a surrogate pair',
      `subscription ($id: ID!) { presence(sessionId: $id) { here } }`,
      { id: '\ud800' },
    ],
    ['variables nested 33 deep', follow, { after: JSON.parse('['.repeat(33) + ']'.repeat(33)) }],
    ['no variables where some are needed', follow],
    ['braces without end', '{'.repeat(3_000)],
  ])('that asks for %s is refused as over HTTP', async (_what, query, variables) => {
    const answer = await answerTo(query, variables);
    expect(answer).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('has no operation of that name', async () => {
    const wire = await open();
    wire.send({
      id: '1',
      type: 'subscribe',
      payload: { query: 'subscription A { presence(sessionId: "1") { here } }', operationName: 'B' },
    });
    expect(await wire.next(({ id }) => id === '1')).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    wire.close();
  });
});

/** A follower that has stopped reading: its closing is seen once it reads again, long after it was due. */
async function stopReading(): Promise<{ code: number }> {
  const wire = await open();
  wire.subscribe('deaf', follow, { sessionId, after: head });
  await wire.next(isCaughtUp);
  wire.socket.pause();
  await new Promise((resolve) => setTimeout(resolve, 26_000));
  expect(wire.socket.readyState).toBe(WebSocket.OPEN);
  wire.socket.resume();
  return wire.closed;
}
