import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type DemoHouse, demoHouse } from '../../support/demo-house.ts';

let house: DemoHouse;
let sessionId: string;
let cookie: string;

beforeAll(async () => {
  house = await demoHouse();
  sessionId = await house.session('What stays');
  cookie = await house.cookieOf('nguyen-thu-lan');
});
afterAll(() => house.close());

interface Sent {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string | null;
  extensions?: object;
}

async function send(body: Sent, headers: Record<string, string> = {}) {
  const answer = await fetch(`${house.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { date: _date, ...kept } = Object.fromEntries(answer.headers);
  return { status: answer.status, headers: kept, text: await answer.text() };
}

const session =
  'query Session($id: ID!) { session(id: $id) { title discussion { may { post } } } viewer { person { name } } }';
const post =
  'mutation Post($input: PostMessageInput!) { postMessage(input: $input) { text author { name } } }';

describe('a document that is asked again', () => {
  it.each<[string, () => Sent, Record<string, string>?]>([
    ['as it is', () => ({ query: session, variables: { id: sessionId } })],
    [
      'with its operation named',
      () => ({ query: session, operationName: 'Session', variables: { id: sessionId } }),
    ],
    ['with an operation that it does not have', () => ({ query: session, operationName: 'Other' })],
    ['without a variable that it needs', () => ({ query: session })],
    ['with a variable of another type', () => ({ query: session, variables: { id: { of: 'an object' } } })],
    ['about what is not there', () => ({ query: session, variables: { id: randomUUID() } })],
    [
      'for a stored text',
      () => ({ query: session, extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } }),
    ],
    [
      'where one of two fields is refused',
      () => ({ query: '{ fieldCounts { count } cities(first: 0) { totalCount } }' }),
    ],
    ['where nothing can be answered', () => ({ query: '{ cities(first: 0) { totalCount } }' })],
    [
      'in another media type',
      () => ({ query: session, variables: { id: sessionId } }),
      { accept: 'application/graphql-response+json' },
    ],
    [
      'refused in another media type',
      () => ({ query: '{ cities(first: 0) { totalCount } }' }),
      { accept: 'application/graphql-response+json' },
    ],
    ['in a media type that we do not have', () => ({ query: session }), { accept: 'text/html' }],
    ['with a cursor that is none', () => ({ query: '{ cities(after: "x") { totalCount } }' })],
    [
      'about the schema, which is not for everybody',
      () => ({ query: '{ __schema { queryType { name } } }' }),
    ],
    ['with a fragment that is missing', () => ({ query: '{ ...Missing }' })],
    ['as a subscription', () => ({ query: 'subscription { presence(sessionId: "a") { here } }' })],
  ])('%s, is answered to the letter as it was the first time', async (_how, body, headers) => {
    const sent = body();
    const first = await send(sent, { cookie, ...headers });
    for (let again = 0; again < 3; again++) expect(await send(sent, { cookie, ...headers })).toEqual(first);
  });

  it('is answered to each as their own, whoever asked it before', async () => {
    const asked = { query: '{ viewer { person { name } } cities(first: 1) { nodes { name } } }' };
    const mine = await send(asked, { cookie });
    const strangers = await send(asked);
    const others = await send(asked, { cookie: await house.cookieOf('han-seo-yeon') });
    expect(new Set([mine.text, strangers.text, others.text]).size).toBe(3);
    expect(await send(asked, { cookie })).toEqual(mine);
    expect(await send(asked)).toEqual(strangers);
  });

  it('writes once for each request, and is refused as ever', async () => {
    const input = { requestId: randomUUID(), sessionId, text: 'Said once, however often it is sent.' };
    const first = await send({ query: post, variables: { input } }, { cookie });
    const again = await send({ query: post, variables: { input } }, { cookie });
    expect(again).toEqual(first);
    expect(JSON.parse(first.text).data.postMessage.text).toBe(input.text);
    const [{ count }] = await house.rows('select count(*)::int from message where request_id = $1', [
      input.requestId,
    ]);
    expect(count).toBe(1);

    const stranger = await send({ query: post, variables: { input } });
    expect(stranger.status).toBe(401);
    const empty = { ...input, requestId: randomUUID(), text: ' ' };
    const refused = await send({ query: post, variables: { input: empty } }, { cookie });
    expect(JSON.parse(refused.text).errors[0].extensions).toMatchObject({ code: 'INVALID', field: 'text' });
    const taken = vi.spyOn(house.app.services.writes, 'take');
    expect(await send({ query: post, variables: { input: empty } }, { cookie })).toEqual(refused);
    const unknown = { ...input, requestId: randomUUID(), sessionId: randomUUID() };
    await send({ query: post, variables: { input: unknown } }, { cookie });
    expect(taken).toHaveBeenCalledTimes(1);
  });

  it('is refused once whoever asked it has signed out', async () => {
    const leaving = await house.cookieOf('isla-mcallister');
    const input = { requestId: randomUUID(), sessionId, text: 'Said before leaving.' };
    expect((await send({ query: post, variables: { input } }, { cookie: leaving })).status).toBe(200);
    await fetch(`${house.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { cookie: leaving, origin: house.origin, 'content-type': 'application/json' },
      body: '{}',
    });
    const later = { ...input, requestId: randomUUID() };
    await expect
      .poll(
        async () => (await send({ query: post, variables: { input: later } }, { cookie: leaving })).status,
        {
          timeout: 30_000,
        },
      )
      .toBe(401);
  });
});
