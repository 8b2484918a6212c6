import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import operations from '../../../schema/operations.json' with { type: 'json' };
import { isByTheClock } from '../../support/by-the-clock.ts';
import { type Answer, type DemoHouse, demoHouse } from '../../support/demo-house.ts';
import { expectNothingTold, expectUnharmed, stored } from '../../support/unharmed.ts';

let house: DemoHouse;
let sessionId: string;
let before: object;

beforeAll(async () => {
  house = await demoHouse();
  sessionId = await house.session('What stays');
});
afterAll(() => house.close());
beforeEach(async () => {
  before = await stored(house);
});
afterEach(() => expectUnharmed(house, before));

const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index));
const nested = (depth: number, inside: string) =>
  `${'body { city { people { '.repeat(depth)}${inside}${' } } }'.repeat(depth)}`;
const page = (args: string) =>
  `{ session(id: "${sessionId}") { discussion { messages(${args}) { nodes { id } } } } }`;

function expectRefused({ status, data, errors }: Answer, code = 'BAD_USER_INPUT'): void {
  expect({ status, code: errors?.[0]?.extensions.code }).toEqual({ status: 400, code });
  expect(Object.values(data ?? {}).every((value) => value === null)).toBe(true);
  expectNothingTold(JSON.stringify(errors));
}

describe('a hostile document', () => {
  it.each<[string, () => string]>([
    ['27 a syntax error', () => '{ fieldCounts { count }'],
    ['27 no operation', () => 'fragment A on City { id }'],
    [
      '28 sixteen aliases of one field',
      () => `{ ${times(16, (i) => `a${i}: fieldCounts { count }`).join(' ')} }`,
    ],
    [
      '28 as many by a fragment',
      () => `{ ${times(8, () => '...A').join(' ')} } fragment A on Query { b: fieldCounts { n: count } }`,
    ],
    [
      '29 fields nested deeper than twice our deepest screen',
      () => `{ city(slug: "hanoi") { people { ${nested(5, 'id')} } } }`,
    ],
    [
      '30 a circle of fragments',
      () => '{ city(slug: "hanoi") { ...A } } fragment A on City { ...B } fragment B on City { ...A }',
    ],
    [
      '30 a fragment within itself',
      () => '{ city(slug: "hanoi") { ...A } } fragment A on City { people { body { city { ...A } } } }',
    ],
    [
      '31 a depth that only its fragments have',
      () =>
        `{ city(slug: "hanoi") { ...F0 } } ${times(6, (i) => `fragment F${i} on City { people { body { city { ...F${i + 1} } } } }`).join(' ')} fragment F6 on City { id }`,
    ],
    [
      '31 fragments that double at every step',
      () =>
        `{ city(slug: "hanoi") { ...F0 } } ${times(25, (i) => `fragment F${i} on City { ...F${i + 1} a: id ...F${i + 1} }`).join(' ')} fragment F25 on City { b: slug }`,
    ],
    [
      '32 more words than twice our longest document',
      () => `{ fieldCounts { ${'count '.repeat(operations.limits.tokens)} } }`,
    ],
    [
      '33 sixty directives',
      () => `{ ${times(60, () => '... @include(if: true) { fieldCounts { count } }').join(' ')} }`,
    ],
    [
      '34 one directive a thousand times',
      () => `{ fieldCounts { count ${'@skip(if: false) '.repeat(1_000)} } }`,
    ],
    ['34 one directive twice', () => '{ fieldCounts { count @skip(if: false) @skip(if: false) } }'],
    ['35 a page of a thousand million', () => '{ cities(first: 1000000000) { nodes { id } } }'],
    [
      '35 large pages within large pages',
      () => `{ cities(first: 500) { nodes { people { ${nested(3, 'id role')} } } } }`,
    ],
    ['37 three thousand braces', () => '{'.repeat(3_000)],
    ['37 three thousand brackets', () => `{ city(slug: ${'['.repeat(3_000)}`],
    ['38 a value nested 33 deep', () => `{ city(slug: ${'['.repeat(33)}${']'.repeat(33)}) { id } }`],
    ['40 the schema, by a stranger', () => '{ __schema { types { name } } }'],
    ['40 one type of it', () => '{ __type(name: "Person") { fields { name } } }'],
    ['40 the schema under another name', () => '{ fieldCounts: __schema { types { name } } }'],
    [
      '40 the schema in a fragment',
      () => '{ ...A } fragment A on Query { ... { __schema { types { name } } } }',
    ],
    ['43 a number that no Int holds', () => '{ cities(first: 2147483648) { totalCount } }'],
    ['43 a number that is none', () => '{ cities(first: NaN) { totalCount } }'],
    ['43 a number beyond all', () => '{ cities(first: 1e400) { totalCount } }'],
    ['48 null for what must be given', () => '{ city(slug: null) { id } }'],
    ['49 a word that is not in the list', () => '{ cities(filter: { fields: [DANCE] }) { totalCount } }'],
    ['49 a text where a word of a list is meant', () => '{ cities(order: "NAME") { totalCount } }'],
    [
      '49 a type that the union does not have',
      () => 'subscription { discussion(sessionId: "1", after: "0") { ... on City { id } } }',
    ],
    ['50 @defer', () => '{ ... @defer { fieldCounts { count } } }'],
    ['50 @stream', () => '{ fieldCounts @stream { count } }'],
    [
      '51 a thousand operations',
      () => times(1_000, (i) => `query Q${i} { fieldCounts { count } }`).join(' '),
    ],
    ['51 two operations', () => 'query A { fieldCounts { count } } query B { fieldCounts { count } }'],
    [
      '59 a field that the input does not have',
      () =>
        `mutation { postMessage(input: { requestId: "1", sessionId: "1", text: "a", authorId: "1" }) { id } }`,
    ],
    ['60 an operator of the database’s as a value', () => '{ city(slug: { ne: null }) { id } }'],
  ])('is refused with 400: %s', async (_what, write) => {
    expectRefused(await house.ask(write()));
  });

  it.each([
    ['first: -1', 'INVALID'],
    ['first: 0', 'INVALID'],
    ['first: 201', 'INVALID'],
    ['last: -1', 'INVALID'],
    ['first: 2, last: 2', 'INVALID'],
    ['first: 2, before: "3"', 'INVALID'],
    ['last: 2, after: "3"', 'INVALID'],
    ['last: 2, before: "-3"', 'BAD_USER_INPUT'],
    ['last: 2, before: "3; drop table message"', 'BAD_USER_INPUT'],
    ['last: 2, before: "99999999999999999999"', 'BAD_USER_INPUT'],
    ['last: 2, before: "0x10"', 'BAD_USER_INPUT'],
    ['last: 2, before: ""', 'BAD_USER_INPUT'],
    ['last: 2, before: {}', 'BAD_USER_INPUT'],
  ])('36 asks for no page of messages with %s', async (args, code) => {
    expectRefused(await house.ask(page(args)), code);
  });

  it.each([
    ['first: -1', 'INVALID'],
    ['first: 0', 'INVALID'],
    ['first: 501', 'INVALID'],
    ['after: "a"', 'INVALID'],
    ['after: "-1"', 'INVALID'],
    ['after: "9999999999"', 'INVALID'],
  ])('36 asks for no page of cities with %s', async (args, code) => {
    expectRefused(await house.ask(`{ cities(${args}) { nodes { id } } }`), code);
  });

  it.each([
    ['first', 'Int', 1e9],
    ['last', 'Int', 1e9],
    ['before', 'Cursor', '-1'],
    ['before', 'Cursor', 7],
    ['before', 'Cursor', ['1']],
  ])('36 asks for no page with the variable %s (%s) as %s', async (name, type, value) => {
    const query = `query ($v: ${type}) { session(id: "${sessionId}") { discussion { messages(${name}: $v) { nodes { id } } } } }`;
    const { status, errors } = await house.ask(query, { variables: { v: value } });
    expect(status).toBe(400);
    expect(['INVALID', 'BAD_USER_INPUT']).toContain(errors?.[0]?.extensions.code);
  });

  it('36 is given nothing around a message of another session, and nothing beyond the last', async () => {
    const [stranger] = await house.rows('select id from message limit 1');
    const other = await house.session('Opening');
    const around = `{ session(id: "${other}") { discussion { messages(around: "${stranger.id}") { nodes { id } hasEarlier hasLater } } } }`;
    expect((await house.ask(around)).data.session.discussion.messages).toEqual({
      nodes: [],
      hasEarlier: false,
      hasLater: false,
    });
    expect(
      (await house.ask(page('first: 5, after: "9007199254740991"'))).data.session.discussion.messages.nodes,
    ).toEqual([]);
    for (const wrong of ['no-id', '\\u0000', `${'a'.repeat(1_000)}`]) {
      const answer = await house.ask(
        `{ session(id: "${sessionId}") { discussion { messages(around: "${wrong}") { nodes { id } } } } }`,
      );
      expect(answer.errors?.[0]?.extensions.code ?? 'nothing').not.toBe('INTERNAL');
    }
  });

  it('41 is given no hint of fields that it did not name', async () => {
    const { errors } = await house.ask('{ cityes { nodes { id } } citys(slug: "a") { idd } }');
    expect(errors?.length).toBeGreaterThan(0);
    for (const { message } of errors ?? []) expect(message).not.toMatch(/did you mean/i);
    const inInput = await house.ask('{ cities(filter: { serch: "a" }) { totalCount } }');
    expect(inInput.errors?.[0]?.message).not.toMatch(/did you mean/i);
    const inVariable = await house.ask('query ($f: CityFilter) { cities(filter: $f) { totalCount } }', {
      variables: { f: { serch: 'a' } },
    });
    expectRefused(inVariable);
    expect(inVariable.errors?.[0]?.message).not.toMatch(/did you mean/i);
  });

  it.each<[string, string]>([
    ['44 U+0000', 'a\u0000b'],
    ['45 half a surrogate pair', 'a\ud800b'],
    ['60 a statement', `'; drop table message; --`],
    ['60 wildcards', '%_%'],
    ['a thousand letters', 'a'.repeat(1_000)],
    ['46 zalgo', `z${'\u0335\u0321\u034f'.repeat(300)}`],
  ])('finds nothing, and breaks nothing, by a text with %s', async (_what, text) => {
    const asked = [
      house.ask('query ($v: String!) { city(slug: $v) { id } }', { variables: { v: text } }),
      house.ask('query ($v: String!) { forum(slug: $v) { id } }', { variables: { v: text } }),
      house.ask('query ($v: ID!) { session(id: $v) { id } }', { variables: { v: text } }),
      house.ask('query ($v: ID!) { message(id: $v) { id } }', { variables: { v: text } }),
      house.ask('query ($v: String) { cities(filter: { search: $v }) { nodes { id } } }', {
        variables: { v: text },
      }),
      house.ask('query ($s: ID!, $v: String!) { mentionable(sessionId: $s, search: $v) { id } }', {
        variables: { s: sessionId, v: text },
        as: 'isla-mcallister',
      }),
    ];
    for (const { status, data, errors } of await Promise.all(asked)) {
      expect([200, 400]).toContain(status);
      expect(errors?.[0]?.extensions.code ?? 'answered').not.toBe('INTERNAL');
      if (data) expect([null, undefined]).toContain(data.city ?? data.forum ?? data.session ?? data.message);
    }
  });

  it('23 is refused before anything is read for it, however often it comes', async () => {
    const bombs = [
      `{ ${times(16, (i) => `a${i}: fieldCounts { count }`).join(' ')} }`,
      `{ city(slug: "hanoi") { people { ${nested(5, 'id')} } } }`,
      '{ cities(first: 1000000000) { nodes { id } } }',
    ];
    const pool = house.app.database.pool;
    const { query } = pool;
    const statements: unknown[] = [];
    pool.query = ((...args: Parameters<typeof query>) => {
      // What the house does by the clock is nobody's request.
      if (!isByTheClock(args[0])) statements.push(args[0]);
      return query.apply(pool, args);
    }) as typeof query;
    try {
      const cpu = process.cpuUsage();
      for (let round = 0; round < 100; round++) {
        for (const bomb of bombs)
          expect((await house.ask(bomb.replace('{', `{ r${round}: __typename `))).status).toBe(400);
      }
      const { user, system } = process.cpuUsage(cpu);
      expect((user + system) / 1_000 / (100 * bombs.length)).toBeLessThan(50);
      expect(statements).toEqual([]);
    } finally {
      pool.query = query;
    }
  });
});

describe('our own documents', () => {
  it('are let through, each by its own limits', async () => {
    for (const [name, query] of Object.entries(operations.operations)) {
      const { errors } = await house.ask(query, { variables: {} });
      const messages = (errors ?? []).map(({ message }) => message).join(' ');
      expect(messages, name).not.toMatch(/is the most|Syntax|one operation|Cannot query|Unknown/);
    }
  });

  it('let an administrator ask for the schema, as tools do', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { data, errors } = await house.ask(getIntrospectionQuery(), { as: 'tran-duc-minh' });
    expect(errors).toBeUndefined();
    expect(data.__schema.types.length).toBeGreaterThan(20);
  });
});
