import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Log } from '../../../server/kernel/log.ts';
import { type DemoHouse, demoHouse } from '../../support/demo-house.ts';
import { Wire } from '../../support/wire.ts';

let house: DemoHouse;
const logged: string[] = [];
const note = (facts: object, words: string) => void logged.push(`${words} ${JSON.stringify(facts)}`);
const log: Log = { debug: note, info: note, warn: note, error: note };

beforeAll(async () => {
  house = await demoHouse({ strangersPerAddress: 3, writesPerPerson: 5 }, { log });
});
afterAll(() => house.close());

describe('what a stranger is told', () => {
  it('of a house that is not ready is no more than that; who runs it finds the reason in the log', async () => {
    await house.rows(`update migration set name = 'hidden' where name = '0001-ground'`);
    const response = await fetch(`${house.url}/readyz`);
    expect([response.status, await response.json()]).toEqual([503, { status: 'not ready' }]);
    expect(logged.join()).toContain('0001-ground');
    await house.rows(`update migration set name = '0001-ground' where name = 'hidden'`);
    expect((await fetch(`${house.url}/readyz`)).status).toBe(200);
  });

  it('of a fault of ours is a number that stands in the log with it', async () => {
    const cookie = await house.cookieOf('nguyen-thu-lan');
    await house.rows('alter table auth_session rename to auth_session_away');
    const response = await fetch(`${house.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: '{ viewer { email } }' }),
    });
    await house.rows('alter table auth_session_away rename to auth_session');
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: Record<string, string> }[];
    };
    expect([response.status, errors[0]!.extensions.code]).toEqual([500, 'INTERNAL']);
    const { reference } = errors[0]!.extensions;
    expect(reference).toMatch(/^[0-9a-f]{8}$/);
    expect(logged.filter((line) => line.includes(reference!))).toHaveLength(1);
    expect(JSON.stringify(errors)).not.toContain('auth_session');
  });
});

describe('a stranger’s address', () => {
  it('has so many sockets and no more, whoever is signed in there apart', async () => {
    const open = (headers: Record<string, string> = {}) =>
      Wire.open(house.url, { headers: { origin: house.origin, ...headers }, init: true });
    const wires = [await open(), await open(), await open()];
    const late = await Wire.open(house.url, { headers: { origin: house.origin } });
    late.send({ type: 'connection_init' });
    expect((await late.closed).code).toBe(4429);
    wires.push(await open({ cookie: await house.cookieOf('han-seo-yeon') }));
    wires[0]!.close();
    await expect
      .poll(
        async () => {
          const wire = await Wire.open(house.url, { headers: { origin: house.origin } });
          wire.send({ type: 'connection_init' });
          const code = await Promise.race([
            wire.closed.then((one) => one.code),
            wire.next((one) => one.type === 'connection_ack').then(() => 0),
          ]);
          if (code === 0) wires.push(wire);
          return code;
        },
        { timeout: 30_000 },
      )
      .toBe(0);
    for (const wire of wires) wire.close();
  });
});

describe('an allowance', () => {
  it.each([
    ['announcePresence', '', { isWriting: true }],
    ['markSeen', '{ position }', { position: '0' }],
  ])('holds for %s as for what is written', async (mutation, select, more) => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const sessionId = await house.session('What stays after the week');
    const codes: (string | null)[] = [];
    for (let n = 0; n < 12; n += 1) {
      const requestId = mutation === 'markSeen' ? { requestId: crypto.randomUUID() } : {};
      const answer = await house.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) ${select} }`, {
        as: 'rizky-pratama',
        variables: { input: { ...requestId, sessionId, ...more } },
      });
      codes.push(answer.errors?.[0]?.extensions.code ?? null);
    }
    expect(codes[0]).toBeNull();
    expect(codes).toContain('RATE_LIMITED');
  });

  it('holds for files of what one may take out', async () => {
    const cookie = await house.cookieOf('isla-mcallister');
    const statuses = [];
    for (let n = 0; n < 22; n += 1)
      statuses.push((await fetch(`${house.url}/api/export/me`, { headers: { cookie } })).status);
    expect([statuses[0], statuses.at(-1)]).toEqual([200, 429]);
  });
});

describe('words that are looked for', () => {
  it('are what they are, also where they have signs that a pattern has', async () => {
    const sessionId = await house.session('What stays after the week');
    for (const words of ['%', '_', '%%', '\\\\', 'nguy_n']) {
      const { data } = await house.ask(
        `query ($words: String!, $sessionId: ID!) { bodies(search: $words) { totalCount } people(search: $words) { totalCount }
           mentionable(sessionId: $sessionId, search: $words) { id } }`,
        { as: 'tran-duc-minh', variables: { words, sessionId } },
      );
      expect(data.people.totalCount, words).toBe(0);
      expect(data.bodies.totalCount, words).toBe(0);
      expect(data.mentionable, words).toEqual([]);
    }
  });
});
