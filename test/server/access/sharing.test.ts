import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, gql } from '../../support/api.ts';
import { type House, twoServers } from '../../support/house.ts';

let house: House;

beforeAll(async () => {
  house = await twoServers();
});
afterAll(() => house.close());

const sharing = `id audience mayShare peopleCount people { name } grants { id role person { name } body { name } reason }
  requests { id words person { name } }`;

describe('who can see a thing', () => {
  it('is answered with names to those who see it, with requests only to those who share it, and with nothing to others', async () => {
    const { world } = house;
    const seen = ok(await access(world.weiling.cookie, world.table.id));
    expect(seen.access?.mayShare).toBe(false);
    expect(seen.access?.people.map((one) => one.name)).toContain('Han Seo-yeon');
    expect(seen.access?.requests).toEqual([]);
    for (const cookie of [null, world.isla.cookie]) {
      const foreign = await access(cookie, world.table.id);
      expect(foreign).toEqual(await access(cookie, randomUUID()));
      expect(foreign.data).toEqual({ access: null });
    }
    expect(ok(await access(null, world.session.id))).toEqual({ access: null });
  });

  it('changes with the audience, set by who shares it and by nobody else', async () => {
    const { world } = house;
    const set = (cookie: string | null, audience: string, id = world.network.id) =>
      write(cookie, 'setAudience', 'SetAudienceInput', { kind: 'session', id, audience }, `{ ${sharing} }`);
    expect((await set(null, 'PUBLIC')).code).toBe('UNAUTHENTICATED');
    expect((await set(world.isla.cookie, 'PUBLIC')).code).toBe('FORBIDDEN');
    expect((await set(world.chau.cookie, 'PUBLIC', randomUUID())).code).toBe('NOT_FOUND');
    expect(await title(null, world.network.id)).toBeNull();
    ok(await set(world.chau.cookie, 'PUBLIC'));
    expect(await title(null, world.network.id)).toContain('Young designers');
    ok(await set(world.chau.cookie, 'PRIVATE'));
    expect(await title(null, world.network.id)).toBeNull();
    expect(await title(world.isla.cookie, world.network.id)).toBeNull();
    ok(await set(world.chau.cookie, 'NETWORK'));
    expect(await title(world.isla.cookie, world.network.id)).toContain('Young designers');
  });
});

describe('a part in a thing', () => {
  it('is given to a person or to a body, and taken away from all of its people', async () => {
    const { world, pool } = house;
    const { rows } = await pool.query<{ id: string }>(`select id from body where slug = 'dundee'`);
    const give = (input: object, cookie = world.chau.cookie) =>
      write<{ giveGrant: Access }>(
        cookie,
        'giveGrant',
        'GiveGrantInput',
        { kind: 'session', id: world.table.id, role: 'PARTICIPANT', ...input },
        `{ ${sharing} }`,
      );
    expect((await give({ personId: world.rizky.id }, world.weiling.cookie)).code).toMatch(
      /NOT_FOUND|FORBIDDEN/,
    );
    expect((await give({})).code).toBe('INVALID');
    expect((await give({ personId: randomUUID() })).code).toBe('NOT_FOUND');
    expect(await title(world.isla.cookie, world.table.id)).toBeNull();
    const given = ok(await give({ bodyId: rows[0]?.id, reason: 'Dundee hosts the next one.' })).giveGrant;
    expect((await give({ bodyId: rows[0]?.id })).code).toBe('CONFLICT');
    expect(await title(world.isla.cookie, world.table.id)).toContain('Coordinators');
    const grant = given.grants.find((one) => one.body?.name === 'Dundee');
    const withdraw = (cookie: string | null) =>
      write(cookie, 'withdrawGrant', 'WithdrawGrantInput', { grantId: grant?.id }, '{ id }');
    expect((await withdraw(world.isla.cookie)).code).toMatch(/NOT_FOUND|FORBIDDEN/);
    ok(await withdraw(world.chau.cookie));
    expect(await title(world.isla.cookie, world.table.id)).toBeNull();
    expect((await withdraw(world.chau.cookie)).code).toBe('NOT_FOUND');
    const audit = await pool.query<{ kind: string }>(
      `select e.kind from entry e join stream s on s.id = e.stream_id where s.kind = 'audit' and e.subject_id = $1 order by e.position`,
      [world.table.id],
    );
    expect(audit.rows.map((row) => row.kind)).toEqual(['grant.given', 'grant.withdrawn']);
  });
});

describe('asking to be let in', () => {
  it('answers the same for what is there and what is not, and waits for who shares it to decide', async () => {
    const { world } = house;
    const askFor = (
      id: string,
      words = 'We open the same kind of hall.',
      cookie: string | null = world.rizky.cookie,
    ) =>
      write(
        cookie,
        'askForAccess',
        'AskForAccessInput',
        { kind: 'session', id, role: 'PARTICIPANT', words },
        '',
      );
    expect((await askFor(world.table.id, 'x', null)).code).toBe('UNAUTHENTICATED');
    expect((await askFor(world.table.id, ' ')).code).toBe('INVALID');
    expect((await askFor(world.session.id)).code).toBe('CONFLICT');
    expect(await askFor(world.table.id)).toEqual(await askFor(randomUUID()));
    ok(await askFor(world.table.id));
    const [request, ...more] = ok(await access(world.chau.cookie, world.table.id)).access?.requests ?? [];
    expect(more).toEqual([]);
    expect(request?.words).toBe('We open the same kind of hall.');

    const decide = (cookie: string | null, give: boolean, reason?: string) =>
      write(cookie, 'decideAccess', 'DecideAccessInput', { accessRequestId: request?.id, give, reason }, '');
    expect((await decide(world.rizky.cookie, true)).code).toBe('NOT_FOUND');
    expect((await decide(world.chau.cookie, false)).code).toBe('INVALID');
    expect(await title(world.rizky.cookie, world.table.id)).toBeNull();
    ok(await decide(world.chau.cookie, true));
    expect(await title(world.rizky.cookie, world.table.id)).toContain('Coordinators');
    expect((await decide(world.chau.cookie, false, 'Too late.')).code).toBe('CONFLICT');
  });
});

interface Access {
  mayShare: boolean;
  people: { name: string }[];
  grants: { id: string; body: { name: string } | null }[];
  requests: { id: string; words: string }[];
}

function access(cookie: string | null, id: string) {
  return gql<{ access: Access | null }>(
    house.a.url,
    cookie,
    `query ($id: ID!) { access(kind: "session", id: $id) { ${sharing} } }`,
    { id },
  );
}

function write<Data>(
  cookie: string | null,
  name: string,
  type: string,
  input: object,
  below: string,
): Promise<Answer<Data>> {
  return gql<Data>(house.b.url, cookie, `mutation ($input: ${type}!) { ${name}(input: $input) ${below} }`, {
    input: { requestId: randomUUID(), ...input },
  });
}

async function title(cookie: string | null, id: string): Promise<string | null> {
  const { data } = await gql<{ session: { title: string } | null }>(
    house.a.url,
    cookie,
    'query ($id: ID!) { session(id: $id) { title } }',
    { id },
  );
  return data?.session?.title ?? null;
}

function ok<Data>(answer: Answer<Data>): Data {
  if (!answer.data || answer.code) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}
