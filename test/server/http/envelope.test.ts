import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DemoHouse, demoHouse, signIn } from '../../support/demo-house.ts';
import { type RawAnswer, rawHttp } from '../../support/raw-http.ts';
import { expectNothingTold, expectUnharmed, stored } from '../../support/unharmed.ts';

let house: DemoHouse;
let before: object;
let slowBody: Promise<RawAnswer & { seconds: number }>;

beforeAll(async () => {
  house = await demoHouse();
  // It takes the server's whole patience; the other tests need not wait for it.
  slowBody = sendSlowly();
});
afterAll(() => house.close());
beforeEach(async () => {
  before = await stored(house);
});
afterEach(() => expectUnharmed(house, before));

const good = JSON.stringify({ query: '{ fieldCounts { count } }' });
const json = { 'content-type': 'application/json' };
const preflighted = { 'apollo-require-preflight': '1' };

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer | FormData;
  path?: string;
}

async function send({ method = 'POST', headers = json, body, path = '/graphql' }: Sent) {
  const response = await fetch(`${house.url}${path}`, { method, headers, body: body as BodyInit });
  const text = await response.text();
  expectNothingTold(text);
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    text,
    headers: response.headers,
  };
}

/** A refusal as a client of ours reads it: JSON with a code, whatever was sent. */
async function expectRefusal(sent: Sent, status: number, code = 'BAD_USER_INPUT') {
  const answer = await send(sent);
  expect({ status: answer.status, body: JSON.parse(answer.text) }).toEqual({
    status,
    body: { errors: [expect.objectContaining({ message: expect.any(String), extensions: { code } })] },
  });
  expect(answer.type).toMatch(/^application\/(graphql-response\+)?json/);
  return answer;
}

const asBody = (value: unknown) => JSON.stringify(value);
const query = '{ fieldCounts { count } }';

describe('the envelope of a GraphQL request', () => {
  it.each<[string, string]>([
    ['1 no body', ''],
    ['2 half a JSON', '{ "not a JSON'],
    ['3 null', 'null'],
    ['3 a number', '7'],
    ['3 a text', '"query"'],
    ['4 a list of operations', asBody([{ query }, { query }])],
    ['5 no query', '{}'],
    ['5 a query that is an object', asBody({ query: { a: 1 } })],
    ['5 a query that is a number', asBody({ query: 1 })],
    ['5 a query that is true', asBody({ query: true })],
    ['5 a query that is a list', asBody({ query: [query] })],
    ['5 an empty query', asBody({ query: '' })],
    [
      '6 an operation that is not in the document',
      asBody({ query: 'query A { fieldCounts { count } }', operationName: 'B' }),
    ],
    ['6 an operationName that is a number', asBody({ query, operationName: 1 })],
    ['6 an operationName that is an object', asBody({ query, operationName: {} })],
    ['7 variables that are a text', asBody({ query, variables: 'a' })],
    ['7 variables that are a list', asBody({ query, variables: [] })],
    ['8 extensions that are a text', asBody({ query, extensions: 'a' })],
    ['8 extensions that are a list', asBody({ query, extensions: [] })],
    [
      '38 variables nested 40,000 deep',
      `{"query":${asBody(query)},"variables":{"a":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`,
    ],
    [
      '38 variables that are no input of ours but 33 deep',
      `{"query":${asBody(query)},"variables":{"a":${'['.repeat(33)}${']'.repeat(33)}}}`,
    ],
  ])('refuses %s with 400 and in JSON', async (_what, body) => {
    await expectRefusal({ body }, 400);
  });

  it('8 knows no persisted query by its hash, and keeps none', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    await expectRefusal({ body: asBody({ extensions }) }, 400, 'PERSISTED_QUERY_NOT_FOUND');
    await expectRefusal({ body: asBody({ query, extensions }) }, 400, 'PERSISTED_QUERY_NOT_FOUND');
  });

  it('39 reads `__proto__` and `constructor` in variables as names like any other', async () => {
    const variables = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    const { status } = await send({ body: `{"query":${asBody(query)},"variables":${variables}}` });
    expect(status).toBe(200);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['9 text/plain', { 'content-type': 'text/plain' }, good],
    [
      '10 a form',
      { 'content-type': 'application/x-www-form-urlencoded' },
      `query=${encodeURIComponent(query)}`,
    ],
    ['9 no type at all', { 'content-type': '' }, good],
  ])('refuses %s with 400: a foreign page could have sent it', async (_what, headers, body) => {
    await expectRefusal({ headers, body }, 400);
  });

  it('11 refuses a multipart form with 400', async () => {
    const body = new FormData();
    body.set('operations', good);
    await expectRefusal({ headers: {}, body }, 400);
  });

  const search = `?query=${encodeURIComponent(query)}`;

  it('12 refuses a GET that a foreign page could have made', async () => {
    await expectRefusal({ method: 'GET', headers: {}, path: `/graphql${search}` }, 400);
  });

  it('13 changes nothing by GET: 405', async () => {
    const mutation = `?query=${encodeURIComponent('mutation { announcePresence(input: { sessionId: "1", isWriting: true }) }')}`;
    const answer = await expectRefusal(
      { method: 'GET', headers: preflighted, path: `/graphql${mutation}` },
      405,
    );
    expect(answer.headers.get('allow')).toBe('POST');
  });

  it('14 refuses a GET with the type of a form: 415', async () => {
    const { status } = await send({
      method: 'GET',
      headers: { ...preflighted, 'content-type': 'text/plain' },
      path: `/graphql${search}`,
    });
    expect(status).toBe(415);
  });

  it.each([
    ['15', 'ibm037'],
    ['16', 'utf-7'],
    ['16', 'utf-16'],
    ['16', 'latin1'],
  ])('%s refuses the charset %s: 415', async (_number, charset) => {
    await expectRefusal(
      { headers: { 'content-type': `application/json; charset=${charset}` }, body: good },
      415,
    );
  });

  it('15 reads UTF-8 by any of its names', async () => {
    for (const charset of ['utf-8', 'UTF-8', '"utf-8"', 'utf8']) {
      expect(
        (await send({ headers: { 'content-type': `application/json; charset=${charset}` }, body: good }))
          .status,
      ).toBe(200);
    }
  });

  it('17 refuses bytes that are not UTF-8', async () => {
    await expectRefusal(
      { body: Buffer.from([...Buffer.from('{"query":"'), 0xff, 0xfe, ...Buffer.from('"}')]) },
      400,
    );
  });

  it('18 unpacks nothing, so that a small body is never a large one', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, ' '));
    await expectRefusal({ headers: { ...json, 'content-encoding': 'gzip' }, body: bomb }, 415);
    await expectRefusal({ headers: { ...json, 'content-encoding': 'br' }, body: bomb }, 415);
  });

  it('19 takes two megabytes, and not one byte more', async () => {
    const limit = 2 * 1024 * 1024;
    const filled = (size: number) => good.padEnd(size, ' ');
    expect((await send({ body: filled(limit) })).status).toBe(200);
    await expectRefusal({ body: filled(limit + 1) }, 413);
  });

  it('19 counts what arrives where no length was announced', async () => {
    const chunk = `100000\r\n${' '.repeat(0x100000)}\r\n`;
    const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const answer = await rawHttp(house.url, `${head}${chunk.repeat(3)}0\r\n\r\n`);
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body).errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('19 says so to who is still sending, and cuts off who never ends', async () => {
    await expectRefusal({ body: good.padEnd(40 * 1024 * 1024, ' ') }, 413);
    const { hostname, port } = new URL(house.url);
    const line = connect(Number(port), hostname);
    const isOver = new Promise<void>((resolve) => line.once('close', () => resolve()));
    line.on('error', () => undefined).resume();
    line.write(
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    const chunk = `100000\r\n${' '.repeat(0x100000)}\r\n`;
    const send = () => {
      while (!line.destroyed && line.write(chunk));
    };
    line.on('drain', send);
    send();
    await isOver;
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('21 refuses %s: 405', async (method) => {
    const answer = await expectRefusal({ method, body: good }, 405);
    expect(answer.headers.get('allow')).toBe('GET, POST');
  });

  it('22 refuses a header of 64 kB and two hundred headers: 431', async () => {
    const request = (headers: string) =>
      rawHttp(house.url, `GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`);
    expect((await request(`X-Long: ${'x'.repeat(65_536)}\r\n`)).status).toBe(431);
    expect((await request(Array.from({ length: 200 }, (_, i) => `X-${i}: x\r\n`).join(''))).status).toBe(431);
    expect((await request(Array.from({ length: 50 }, (_, i) => `X-${i}: x\r\n`).join(''))).status).toBe(200);
  });

  it('23 refuses a body that has two lengths', async () => {
    const request = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`;
    expect((await rawHttp(house.url, request)).status).toBe(400);
  });

  it('24 makes no address from what a request calls its host', async () => {
    const headers = {
      ...json,
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example',
    };
    const answer = await send({ headers, body: good });
    expect([...answer.headers].join(' ') + answer.text).not.toContain('evil');
    const raw = await rawHttp(
      house.url,
      'GET /readyz HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    );
    expect(raw.status).toBe(200);
    expect(raw.head + raw.body).not.toContain('evil');
  });

  it('24 lets nobody in from a page of another origin', async () => {
    for (const origin of ['http://evil.example', 'null', 'http://trellis.test.evil.example']) {
      const { status } = await send({
        path: '/api/auth/sign-in/demonstration',
        headers: { ...json, origin, cookie: 'a=b' },
        body: asBody({ slug: 'isla-mcallister' }),
      });
      expect(status).toBe(403);
    }
  });

  it.each(['text/html', 'text/html,application/xhtml+xml', 'image/png'])(
    '26 answers a browser’s page request (Accept: %s) in JSON or 406, never with a page',
    async (accept) => {
      const post = await send({ headers: { ...json, accept }, body: good });
      const get = await send({ method: 'GET', headers: { accept }, path: '/graphql' });
      for (const { status, type } of [post, get]) {
        expect([200, 400, 406]).toContain(status);
        expect(type).not.toContain('html');
      }
    },
  );

  it('answers an unknown address of the API in JSON, and writes to any other by refusing them', async () => {
    expect((await send({ path: '/api/unknown', body: '{}' })).status).toBe(404);
    const written = await send({ path: '/network', body: '{}' });
    expect(written.status).toBe(405);
    expect(written.type).toContain('json');
  });

  it('refuses addresses that are no address', async () => {
    for (const target of [
      '/%',
      '/%c0%ae%c0%ae/etc/passwd',
      '/../../etc/passwd',
      '/..%2f..%2fetc/passwd',
      '//evil.example/%2e%2e',
      '/\u0000',
    ]) {
      const answer = await rawHttp(
        house.url,
        `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      );
      expect([400, 404]).toContain(answer.status);
      expect(answer.body).not.toContain('root:');
      expectNothingTold(answer.body);
    }
  });

  it('20 ends a request whose body comes a byte a second, with 408, within 30 seconds', async () => {
    const { status, seconds, body } = await slowBody;
    expect(status).toBe(408);
    expect(seconds).toBeLessThan(30);
    expect(JSON.parse(body).errors[0].extensions.code).toBe('BAD_USER_INPUT');
  }, 40_000);
});

describe('where a request came from', () => {
  const addresses = async (own: DemoHouse) =>
    (await own.rows('select ip_address from auth_session order by created_at')).map((row) => row.ip_address);

  async function enterWith(own: DemoHouse, forwarded: string): Promise<void> {
    await fetch(`${own.url}/api/auth/sign-in/demonstration`, {
      method: 'POST',
      headers: {
        ...json,
        origin: own.origin,
        'x-forwarded-for': forwarded,
        'x-real-ip': '6.6.6.6',
        'x-trellis-address': '6.6.6.6',
      },
      body: asBody({ slug: 'isla-mcallister' }),
    });
  }

  it('25 is the connection’s own address where we run no proxy, whatever a header says', async () => {
    await enterWith(house, '6.6.6.6');
    expect(await addresses(house)).toEqual(['127.0.0.1']);
  });

  it('25 is what our own proxy says where we run one, and not what came before it', async () => {
    const behind = await demoHouse({ trustedProxies: 1 });
    try {
      await enterWith(behind, '6.6.6.6, 203.0.113.9');
      expect(await addresses(behind)).toEqual(['203.0.113.9']);
      await signIn(behind.url, behind.origin, 'isla-mcallister');
      expect(await addresses(behind)).toEqual(['203.0.113.9', '127.0.0.1']);
    } finally {
      await behind.close();
    }
  });
});

async function sendSlowly(): Promise<RawAnswer & { seconds: number }> {
  const started = performance.now();
  const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`;
  const answer = await rawHttp(house.url, head, (write) => {
    const drip = setInterval(() => write(' '), 1_000);
    return () => clearInterval(drip);
  });
  return { ...answer, seconds: (performance.now() - started) / 1_000 };
}
