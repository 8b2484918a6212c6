import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBodies } from '../../../server/database/network/load-bodies.ts';
import { readOwnBodies } from '../../../server/database/network/network-files.ts';
import { type PeopleWorld, peopleWorld, refusal } from './people-world.ts';

let world: PeopleWorld;
let hanoi: string;
let department: string;

beforeAll(async () => {
  world = await peopleWorld();
  hanoi = await world.body('hanoi');
  department = await world.body('hanoi-department-of-culture-and-sports');
});
afterAll(() => world.close());

async function reload(): Promise<void> {
  const { database } = world.app;
  const client = new Client({ connectionString: database.pool.options.connectionString });
  await client.connect();
  await loadBodies(client, await readOwnBodies()).finally(() => client.end());
}

describe('a body’s page', () => {
  it('tells a stranger what our sources say of it, in either language, with its source and who acts for it', async () => {
    const query = `{ body(slug: "hanoi-department-of-culture-and-sports") {
      kind name slug source parent { slug } city { slug } about people { role person { name } fromDate ground madeBy { name } }
      formerPeople { id } invitations { id } history { nodes { id } } may { appoint edit seeHistory roles } } }`;
    const { data } = await world.ask(query);
    expect(data.body).toMatchObject({
      kind: 'DEPARTMENT',
      name: 'Hanoi Department of Culture and Sports',
      source: expect.stringContaining('Hanoi Museum'),
      parent: { slug: 'hanoi' },
      city: { slug: 'hanoi' },
      about: expect.stringContaining('2025'),
      formerPeople: [],
      invitations: [],
      history: { nodes: [] },
      may: { appoint: false, edit: false, seeHistory: false, roles: [] },
    });
    expect(data.body.people.map((one: { role: string }) => one.role)).toEqual([
      'MODERATOR',
      'STAFF',
      'ADMINISTRATOR',
    ]);
    const vietnamese = await world.ask(query, { language: 'vi' });
    expect(vietnamese.data.body.name).toBe('Sở Văn hóa và Thể thao Hà Nội');
  });

  it('says in words where sources contradict one another', async () => {
    const { data } = await world.ask(`{ body(slug: "hanoi-advisory-council-of-experts") { kind about } }`);
    expect(data.body.kind).toBe('COUNCIL');
    expect(data.body.about).toMatch(/2024.*2025/);
  });

  it('is a city’s page too, with the bodies below it by name', async () => {
    const { data } = await world.ask(`{ body(slug: "hanoi") { kind city { field } children { slug } } }`);
    expect(data.body).toMatchObject({ kind: 'CITY', city: { field: 'DESIGN' } });
    expect(data.body.children.map((one: { slug: string }) => one.slug)).toContain('hanoi-peoples-committee');
  });

  it('is null for an address that no body has', async () => {
    const { data } = await world.ask(
      `{ a: body(slug: "atlantis") { id } b: body(slug: "' or true --") { id } }`,
    );
    expect(data).toEqual({ a: null, b: null });
  });
});

describe('the list of bodies', () => {
  it('knows every kind that our sources name', async () => {
    const kinds = [
      'ASSOCIATION',
      'CENTRE',
      'COUNCIL',
      'CREATIVE_SPACE',
      'DEPARTMENT',
      'MINISTRY',
      'NATIONAL_COMMISSION',
      'PARTNER',
      'PEOPLES_COMMITTEE',
      'SUB_NETWORK',
      'UNESCO_OFFICE',
    ];
    for (const kind of kinds) {
      const { data } = await world.ask(
        `query ($kind: BodyKind) { bodies(kind: $kind) { totalCount nodes { kind source } } }`,
        {
          variables: { kind },
        },
      );
      expect(data.bodies.totalCount, kind).toBeGreaterThan(0);
      expect(data.bodies.nodes.every((one: { source: string }) => one.source !== null)).toBe(true);
    }
  });

  it('finds a body by a part of any of its names, with or without accents', async () => {
    const { data } =
      await world.ask(`{ a: bodies(search: "kien truc su") { nodes { slug } } b: bodies(search: "văn miếu") { nodes { slug } }
      c: bodies(search: "%") { totalCount } d: bodies(search: "zzz") { totalCount endCursor hasNextPage } }`);
    expect(data.a.nodes).toEqual([{ slug: 'vietnam-association-of-architects' }]);
    expect(data.b.nodes).toEqual([{ slug: 'van-mieu-quoc-tu-giam' }]);
    expect(data.c.totalCount).toBe(0);
    expect(data.d).toEqual({ totalCount: 0, endCursor: null, hasNextPage: false });
  });

  it('is read page by page without a gap or a double', async () => {
    const slugs: string[] = [];
    let after: string | null = null;
    do {
      const page = `query ($after: String) { bodies(first: 100, after: $after) { totalCount endCursor hasNextPage nodes { slug } } }`;
      const { data } = await world.ask(page, { variables: { after } });
      slugs.push(...data.bodies.nodes.map((one: { slug: string }) => one.slug));
      after = data.bodies.hasNextPage ? data.bodies.endCursor : null;
      if (!after) expect(slugs).toHaveLength(data.bodies.totalCount);
    } while (after);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it.each([
    ['first: 0', 'first'],
    ['first: 201', 'first'],
    ['after: "x"', 'after'],
    ['after: "-1"', 'after'],
  ])('refuses a page with %s', async (page, field) => {
    expect(refusal(await world.ask(`{ bodies(${page}) { totalCount } }`))).toBe(`INVALID ${field}`);
  });
});

describe('editing a body', () => {
  const version = async (slug: string) =>
    (await world.rows('select version from body where slug = $1', [slug]))[0].version;
  const edit = async (input: Record<string, unknown>, as: string | null, actingFor?: string) =>
    world.tell(
      'editBody',
      { bodyId: department, version: await version('hanoi-department-of-culture-and-sports'), ...input },
      as,
      {
        select: '{ version contactEmail contactPhone website translations { language name about address } }',
        ...(actingFor ? { actingFor } : {}),
      },
    );

  it('lets a focal point of the body above change what it says and how it is reached, and writes that down', async () => {
    const { data } = await edit(
      {
        contactEmail: ' Office@Culture.Example.ORG ',
        contactPhone: '+84 24 3825 3536',
        website: 'https://culture.example.org/en',
        translations: [
          { language: 'en', about: 'We look after culture.', address: '47 Hang Dau' },
          { language: 'ko', name: '하노이 문화체육국' },
        ],
      },
      'nguyen-thu-lan',
      hanoi,
    );
    expect(data.editBody).toMatchObject({
      contactEmail: 'office@culture.example.org',
      contactPhone: '+84 24 3825 3536',
      website: 'https://culture.example.org/en',
    });
    expect(data.editBody.translations).toContainEqual({
      language: 'ko',
      name: '하노이 문화체육국',
      about: null,
      address: null,
    });
    expect(data.editBody.translations).toContainEqual(
      expect.objectContaining({ language: 'en', about: 'We look after culture.', address: '47 Hang Dau' }),
    );
    expect((await world.audit('hanoi-department-of-culture-and-sports')).at(-1)).toMatchObject({
      kind: 'body.changed',
      actor: 'nguyen-thu-lan',
    });
  });

  it('keeps what its people wrote when a release loads its own data again, and brings the rest up to date', async () => {
    await world.rows(`update body set source = 'stale' where slug = 'un-habitat'`);
    await reload();
    const { data } =
      await world.ask(`{ department: body(slug: "hanoi-department-of-culture-and-sports") { about }
      partner: body(slug: "un-habitat") { source } }`);
    expect(data.department.about).toBe('We look after culture.');
    expect(data.partner.source).not.toBe('stale');
  });

  it('leaves what is not given and takes out what is null', async () => {
    const { data } = await edit({ contactPhone: null }, 'nguyen-thu-lan', hanoi);
    expect(data.editBody).toMatchObject({ contactPhone: null, contactEmail: 'office@culture.example.org' });
  });

  it('does not overwrite what somebody else wrote since it was read', async () => {
    const read = await version('hanoi-department-of-culture-and-sports');
    const one = () =>
      edit({ version: read, website: `https://one.example.org/${randomUUID()}` }, 'nguyen-thu-lan', hanoi);
    const codes = (await Promise.all([one(), one()])).map(refusal);
    expect(codes.sort()).toEqual(['CONFLICT', null]);
  });

  it.each([
    ['contactEmail', { contactEmail: 'nobody' }],
    ['contactEmail', { contactEmail: 'оffice@example.org' }],
    ['contactPhone', { contactPhone: 'call me' }],
    ['website', { website: 'javascript:alert(1)' }],
    ['website', { website: 'https://user:secret@example.org' }],
    ['website', { website: `https://example.org/${'x'.repeat(500)}` }],
    ['translations.en.name', { translations: [{ language: 'en', name: null }] }],
    ['translations.vi.name', { translations: [{ language: 'vi', name: 'Sở\u202eVăn hóa' }] }],
    ['translations.en.about', { translations: [{ language: 'en', about: 'x'.repeat(4001) }] }],
    ['translations', { translations: [{ language: 'ko', about: '...' }] }],
    ['translations', { translations: [{ language: 'EN; drop', name: 'x' }] }],
  ])('refuses a bad %s and changes nothing', async (field, input) => {
    const before = await world.rows('select * from body where id = $1', [department]);
    expect(refusal(await edit(input, 'nguyen-thu-lan', hanoi))).toBe(`INVALID ${field}`);
    expect(await world.rows('select * from body where id = $1', [department])).toEqual(before);
  });

  it('leaves a city’s names to the network', async () => {
    const input = {
      bodyId: hanoi,
      version: await version('hanoi'),
      translations: [{ language: 'vi', name: 'Thăng Long' }],
    };
    expect(refusal(await edit(input, 'nguyen-thu-lan', hanoi))).toBe('INVALID translations');
  });

  it('is put under another body, or under none, by an administrator alone, and never above itself', async () => {
    const parent = async () =>
      (await world.rows('select parent_id from body where id = $1', [department]))[0].parent_id;
    const [admin, kobe] = ['tran-duc-minh', await world.body('kobe')];
    expect(refusal(await edit({ parentId: kobe }, 'nguyen-thu-lan', hanoi))).toBe('FORBIDDEN');
    // What it belongs to already changes nothing, so whoever edits the rest may send it along.
    expect(refusal(await edit({ parentId: hanoi, website: null }, 'nguyen-thu-lan', hanoi))).toBeNull();
    expect(await parent()).toBe(hanoi);
    expect(refusal(await edit({ parentId: kobe }, admin))).toBeNull();
    expect(await parent()).toBe(kobe);
    expect(refusal(await edit({ parentId: null }, admin))).toBeNull();
    expect(await parent()).toBeNull();
    expect(refusal(await edit({ parentId: hanoi }, admin))).toBeNull();
    for (const parentId of [department, randomUUID(), 'kobe'])
      expect(refusal(await edit({ parentId }, admin))).toBe('INVALID parentId');
    const around = { bodyId: hanoi, version: await version('hanoi'), parentId: department };
    expect(refusal(await edit(around, admin))).toBe('INVALID parentId');
    expect(await parent()).toBe(hanoi);
  });

  it('is refused to whoever does not appoint its people, and to who acts for another body of theirs just now', async () => {
    expect(refusal(await edit({ website: null }, null))).toBe('UNAUTHENTICATED');
    expect(refusal(await edit({ website: null }, 'le-minh-chau'))).toBe('FORBIDDEN');
    expect(refusal(await edit({ website: null }, 'isla-mcallister'))).toBe('FORBIDDEN');
    const asStaff = await edit({ website: null }, 'nguyen-thu-lan', department);
    expect(refusal(asStaff)).toBe('FORBIDDEN');
    expect(asStaff.errors?.[0]?.message).toMatch(/another of your bodies/);
    expect(refusal(await edit({ bodyId: randomUUID() }, 'nguyen-thu-lan', hanoi))).toBe('NOT_FOUND');
    expect(refusal(await edit({ bodyId: "' or true" }, 'nguyen-thu-lan', hanoi))).toBe('NOT_FOUND');
  });
});

describe('adding a body', () => {
  const add = (input: Record<string, unknown>, as: string | null = 'tran-duc-minh') =>
    world.tell(
      'addBody',
      { kind: 'ASSOCIATION', translations: [{ language: 'en', name: 'Đông Sơn Weavers' }], ...input },
      as,
      {
        select: '{ slug name kind source parent { slug } }',
      },
    );

  it('is done by an administrator, who needs to give no more than an English name', async () => {
    expect((await add({ parentId: hanoi })).data.addBody).toEqual({
      slug: 'dong-son-weavers',
      name: 'Đông Sơn Weavers',
      kind: 'ASSOCIATION',
      source: null,
      parent: { slug: 'hanoi' },
    });
    expect((await world.audit('dong-son-weavers')).map((one) => one.kind)).toEqual(['body.added']);
  });

  it('gives two of one name different addresses, also when they are added at once', async () => {
    const answers = await Promise.all([add({}), add({}), add({})]);
    expect(answers.map((one) => one.data.addBody.slug).sort()).toEqual([
      'dong-son-weavers-2',
      'dong-son-weavers-3',
      'dong-son-weavers-4',
    ]);
  });

  it('is refused to others, without an English name, under an address that is taken or none, below nothing', async () => {
    expect(refusal(await add({}, null))).toBe('UNAUTHENTICATED');
    expect(refusal(await add({}, 'nguyen-thu-lan'))).toBe('FORBIDDEN');
    expect(refusal(await add({ translations: [{ language: 'vi', name: 'Hội' }] }))).toBe(
      'INVALID translations',
    );
    expect(refusal(await add({ slug: 'hanoi' }))).toBe('CONFLICT');
    expect(refusal(await add({ slug: 'Hà Nội' }))).toBe('INVALID slug');
    expect(refusal(await add({ parentId: randomUUID() }))).toBe('INVALID parentId');
    expect(refusal(await add({ kind: 'KINGDOM' }))).toBe('BAD_USER_INPUT');
    expect(refusal(await add({ ownerId: hanoi }))).toBe('BAD_USER_INPUT');
  });
});
