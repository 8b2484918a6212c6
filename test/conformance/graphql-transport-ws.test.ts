import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoHouse, demoHouse } from '../support/demo-house.ts';
import { Wire } from '../support/wire.ts';

let house: DemoHouse;
let sessionId: string;

beforeAll(async () => {
  house = await demoHouse();
  sessionId = await house.session('What stays');
});
afterAll(() => house.close());

const follow = `subscription Follow($sessionId: ID!, $after: Cursor!) {
  discussion(sessionId: $sessionId, after: $after) { __typename ... on DiscussionEntry { position kind } ... on CaughtUp { position } }
}`;
const isCaughtUp =
  (id: string) => (message: { id?: string; payload?: { data?: { discussion?: { __typename: string } } } }) =>
    message.id === id && message.payload?.data?.discussion?.__typename === 'CaughtUp';

function open(init: object | true = true): Promise<Wire> {
  return Wire.open(house.url, { init });
}

async function following(id: string): Promise<Wire> {
  const wire = await open();
  wire.subscribe(id, follow, { sessionId, after: '11' });
  await wire.next(isCaughtUp(id));
  return wire;
}

/** Says something in the discussion, so that whoever follows it has something to be sent. */
async function say(text: string): Promise<void> {
  const { errors } = await house.ask(
    'mutation ($input: PostMessageInput!) { postMessage(input: $input) { id } }',
    {
      as: 'rizky-pratama',
      variables: { input: { requestId: crypto.randomUUID(), sessionId, text } },
    },
  );
  expect(errors).toBeUndefined();
}

describe('graphql-transport-ws, rule by rule', () => {
  it('P1 speaks that protocol, and closes 4406 to whom offers none', async () => {
    const spoken = await Wire.open(house.url);
    expect(spoken.socket.protocol).toBe('graphql-transport-ws');
    spoken.close();
    const none = new Wire(house.url, { protocols: [] });
    expect((await none.closed).code).toBe(4406);
  });

  it.each([['graphql-ws'], ['mqtt']])('P2 agrees on nothing with whom offers only %s', async (protocol) => {
    const wire = new Wire(house.url, { protocols: protocol });
    await wire.closed;
    expect(wire.socket.protocol).toBe('');
    expect(wire.messages).toEqual([]);
  });

  it('P3 closes 4408 when nothing is begun within three seconds', async () => {
    const wire = await Wire.open(house.url);
    expect((await wire.closed).code).toBe(4408);
  });

  it('P4 closes 4429 at a second connection_init, at once or later', async () => {
    const early = await Wire.open(house.url);
    early.send({ type: 'connection_init' });
    early.send({ type: 'connection_init' });
    expect((await early.closed).code).toBe(4429);
    const late = await open();
    late.send({ type: 'connection_init' });
    expect((await late.closed).code).toBe(4429);
  });

  it('P5 refuses nobody who begins: a cookie that opens nothing any more is a stranger’s, who is shown what is public', async () => {
    const cookie = await house.cookieOf('tan-wei-ling');
    const wire = await Wire.open(house.url, { headers: { cookie, origin: house.origin } });
    await house.rows(
      'delete from auth_session where user_id = (select user_id from person where slug = $1)',
      ['tan-wei-ling'],
    );
    wire.send({ type: 'connection_init' });
    await wire.next(({ type }) => type === 'connection_ack');
    wire.subscribe('closed', follow, { sessionId: await house.session('Coordinators'), after: '0' });
    wire.subscribe('public', follow, { sessionId, after: '0' });
    expect(await wire.next(({ id }) => id === 'closed')).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'NOT_FOUND' } }],
    });
    await wire.next(isCaughtUp('public'));
    wire.close();
  });

  it('P6 closes 4401 at a subscribe before the acknowledgement', async () => {
    const wire = await Wire.open(house.url);
    wire.subscribe('1', follow, { sessionId, after: '0' });
    expect((await wire.closed).code).toBe(4401);
  });

  it('P7 closes 4409 at a second operation of an id that is active, also while the first is being prepared', async () => {
    const active = await following('a');
    active.subscribe('a', '{ fieldCounts { count } }');
    expect(await active.closed).toEqual({ code: 4409, reason: 'Subscriber for a already exists' });
    const preparing = await open();
    preparing.subscribe('b', follow, { sessionId, after: '0' });
    preparing.subscribe('b', follow, { sessionId, after: '0' });
    expect((await preparing.closed).code).toBe(4409);
  });

  it('P8 lets an id be used again after its operation has completed', async () => {
    const wire = await following('again');
    wire.send({ id: 'again', type: 'complete' });
    wire.messages.length = 0;
    wire.subscribe('again', follow, { sessionId, after: '11' });
    await wire.next(isCaughtUp('again'));
    wire.close();
  });

  it('P8 also when it is used again at once, or while the first is still being prepared', async () => {
    const wire = await following('twice');
    wire.messages.length = 0;
    for (let round = 0; round < 3; round++) {
      wire.send({ id: 'twice', type: 'complete' });
      wire.subscribe('twice', follow, { sessionId, after: '11' });
    }
    await wire.next(isCaughtUp('twice'));
    await wire.quiet();
    expect(wire.messages.filter(({ type }) => type === 'complete')).toEqual([]);
    await say('Said to whom came back at once.');
    await wire.next(({ payload }) => payload?.data?.discussion?.kind === 'message.posted');
    wire.close();
  });

  it.each([
    ['an unknown type', '{"type":"hello"}'],
    ['text that is no JSON', 'hello'],
    ['a list', '[{"type":"ping"}]'],
    ['null', 'null'],
    ['a subscribe without an id', '{"type":"subscribe","payload":{"query":"{ a }"}}'],
    ['a subscribe with an empty id', '{"type":"subscribe","id":"","payload":{"query":"{ a }"}}'],
    ['a connection_init whose payload is text', '{"type":"connection_init","payload":"me"}'],
    ['a query that is no text', '{"type":"subscribe","id":"1","payload":{"query":7}}'],
    ['variables that are a list', '{"type":"subscribe","id":"1","payload":{"query":"{ a }","variables":[]}}'],
  ])('P9 closes 4400 at once at %s', async (_what, frame) => {
    const wire = frame.includes('connection_init') ? await Wire.open(house.url) : await open();
    wire.send(frame);
    expect((await wire.closed).code).toBe(4400);
  });

  it('P10 ignores a message about an id that it does not know', async () => {
    const wire = await open();
    wire.send({ id: 'unknown', type: 'complete' });
    await wire.quiet();
    expect(wire.messages.map((message) => message.type)).toEqual(['connection_ack', 'pong']);
    wire.close();
  });

  it('P11 answers a ping with its payload, also before anything is begun, and takes a pong that it did not ask for', async () => {
    const wire = await Wire.open(house.url);
    wire.send({ type: 'pong' });
    wire.send({ type: 'ping', payload: { at: 'once' } });
    expect(await wire.next(({ type }) => type === 'pong')).toEqual({ type: 'pong', payload: { at: 'once' } });
    wire.close();
  });

  it.each([
    ['P12 a document that is not valid', 'subscription { discussion(sessionId: "1") { __typename } }'],
    ['P12 a field that does not exist', 'subscription { weather { degrees } }'],
    ['P13 a syntax error', 'subscription { discussion('],
    ['P13 an empty document', ''],
  ])('%s is answered with `error` and nothing after it, and the socket stays', async (_what, query) => {
    const wire = await open();
    wire.subscribe('wrong', query);
    const answer = await wire.next(({ id }) => id === 'wrong');
    expect(answer.type).toBe('error');
    expect(answer.payload).toEqual(
      expect.arrayContaining([expect.objectContaining({ message: expect.any(String) })]),
    );
    await wire.quiet();
    expect(wire.messages.filter(({ id }) => id === 'wrong')).toHaveLength(1);
    wire.close();
  });

  it('P14 sends no `complete` after an `error`, also where the refusal comes from the view', async () => {
    const wire = await open();
    wire.subscribe('hidden', follow, { sessionId: await house.session('Coordinators'), after: '0' });
    const answer = await wire.next(({ id }) => id === 'hidden');
    expect(answer).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'NOT_FOUND' } }] });
    await wire.quiet();
    expect(wire.messages.filter(({ id }) => id === 'hidden')).toHaveLength(1);
    wire.close();
  });

  it('P15 sends nothing more for an operation that the client has completed', async () => {
    const leaving = await following('leaving');
    const staying = await following('staying');
    leaving.send({ id: 'leaving', type: 'complete' });
    await leaving.quiet();
    const before = leaving.messages.length;
    staying.messages.length = 0;
    await say('Said after somebody left.');
    await staying.next(({ type }) => type === 'next');
    await leaving.quiet();
    expect(leaving.messages.slice(before).map(({ type }) => type)).toEqual(['pong']);
    leaving.close();
    staying.close();
  });

  it.each([
    ['query', '{ fieldCounts { count } }'],
    ['mutation', 'mutation { announcePresence(input: { sessionId: "1", isWriting: true }) }'],
  ])('P16 answers a %s with `error`: the socket serves subscriptions only', async (_kind, query) => {
    const wire = await open();
    wire.subscribe('not-here', query);
    const answer = await wire.next(({ id }) => id === 'not-here');
    expect(answer).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    await wire.quiet();
    wire.close();
  });

  it('P17 takes a complete that crosses its own, and one that comes twice', async () => {
    const wire = await open();
    // A cursor from the future is answered with Resync and `complete`, which cross the client's own.
    wire.subscribe('crossing', follow, { sessionId, after: '999999' });
    wire.send({ id: 'crossing', type: 'complete' });
    wire.send({ id: 'crossing', type: 'complete' });
    await wire.quiet();
    wire.close();
  });

  it('P18 lets the client close with 1000, and closes 1001 when it goes away itself', async () => {
    const leaving = await open();
    leaving.socket.close(1000, 'Normal Closure');
    expect((await leaving.closed).code).toBe(1000);
    const other = await demoHouse();
    const wire = await Wire.open(other.url, { init: true });
    const closing = other.close();
    expect((await wire.closed).code).toBe(1001);
    await closing;
  });
});
