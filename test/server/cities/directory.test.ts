import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type App, createApp } from '../../../server/app.ts';
import { isByTheClock } from '../../support/by-the-clock.ts';
import { cloneDatabase, type TestDatabase } from '../../support/postgres.ts';

let database: TestDatabase;
let app: App;
let statements: ReturnType<typeof vi.spyOn>;

beforeAll(async () => {
  database = await cloneDatabase();
  app = await createApp(
    {
      port: 0,
      host: '127.0.0.1',
      databaseUrl: database.url,
      dataDir: '.trellis',
      isDemonstration: false,
      url: 'http://127.0.0.1:4000',
      secret: 'a secret of a test, long enough to be one',
      trustedProxies: 0,
      logLevel: 'silent',
      streamRetention: 1_000,
    },
    { clientDir: null, isStill: true },
  );
  statements = vi.spyOn(app.database.pool, 'query');
});
afterAll(async () => {
  await app.close();
  await database.drop();
});
beforeEach(() => {
  statements.mockClear();
});

/** What requests asked of the database, and nothing that the house did meanwhile. */
const asked = () => statements.mock.calls.filter(([statement]: unknown[]) => !isByTheClock(statement));

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what each test asks for and asserts
  data: any;
  errors?: { extensions: { code: string; field?: string } }[];
}

async function ask(query: string, language = 'en'): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${app.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

describe('the directory', () => {
  it('gives all 405 cities with their names, fields and counts in one statement', async () => {
    const { data } = await ask(`{ cities(first: 500) { totalCount hasNextPage nodes {
      id slug name nativeName nativeLanguage countryCode region field memberSince latitude longitude
      festivalCount peopleCount festivals { name } designations { field } } } }`);
    expect(asked()).toHaveLength(1);
    expect(data.cities).toMatchObject({ totalCount: 405, hasNextPage: false });
    expect(data.cities.nodes).toHaveLength(405);
    const daegu = data.cities.nodes.find((city: { slug: string }) => city.slug === 'daegu');
    expect(daegu).toMatchObject({
      name: 'Daegu',
      nativeName: '대구',
      nativeLanguage: 'ko',
      countryCode: 'KR',
      region: 'ASIA_AND_THE_PACIFIC',
      field: 'MUSIC',
      memberSince: 2017,
      festivalCount: 4,
      designations: [{ field: 'MUSIC' }],
    });
    expect(daegu.festivals).toHaveLength(4);
  });

  it('names cities in the reader’s language, and their own script only where it is another', async () => {
    const query = `{ wuhan: city(slug: "wuhan") { name nativeName nativeLanguage } daLat: city(slug: "da-lat") { name nativeName } }`;
    expect((await ask(query, 'en')).data).toEqual({
      wuhan: { name: 'Wuhan', nativeName: '武汉', nativeLanguage: 'zh' },
      daLat: { name: 'Da Lat', nativeName: 'Đà Lạt' },
    });
    expect((await ask(query, 'vi')).data).toEqual({
      wuhan: { name: 'Vũ Hán', nativeName: '武汉', nativeLanguage: 'zh' },
      daLat: { name: 'Đà Lạt', nativeName: null },
    });
  });

  it('is read page by page without a gap or a double', async () => {
    const slugs: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await ask(
        `{ cities(first: 100, after: ${JSON.stringify(after)}) { totalCount endCursor hasNextPage nodes { slug } } }`,
      );
      slugs.push(...data.cities.nodes.map((city: { slug: string }) => city.slug));
      expect(data.cities.totalCount).toBe(405);
      after = data.cities.hasNextPage ? data.cities.endCursor : null;
    } while (after !== null);
    expect(new Set(slugs).size).toBe(405);
    expect(slugs).toHaveLength(405);
  });

  it('knows how many there are on a page beyond the last, and for a search that finds nothing', async () => {
    const { data } = await ask(`{
      beyond: cities(after: "9999") { totalCount endCursor hasNextPage nodes { id } }
      nothing: cities(filter: { search: "🎉" }) { totalCount endCursor hasNextPage nodes { id } } }`);
    expect(data.beyond).toEqual({ totalCount: 405, endCursor: null, hasNextPage: false, nodes: [] });
    expect(data.nothing).toEqual({ totalCount: 0, endCursor: null, hasNextPage: false, nodes: [] });
  });

  it('filters and searches through the same door, in one statement', async () => {
    const { data } =
      await ask(`{ cities(filter: { search: "viêt nam", fields: [DESIGN, MUSIC], sinceFrom: 2019 }) {
      totalCount nodes { slug } } }`);
    expect(data.cities).toEqual({ totalCount: 2, nodes: [{ slug: 'da-lat' }, { slug: 'hanoi' }] });
    expect(asked()).toHaveLength(1);
  });

  it('counts the members of all eight fields', async () => {
    const { data } = await ask('{ fieldCounts { field count } }');
    expect(data.fieldCounts).toHaveLength(8);
    expect(data.fieldCounts).toContainEqual({ field: 'ARCHITECTURE', count: 5 });
    expect(data.fieldCounts.reduce((sum: number, one: { count: number }) => sum + one.count, 0)).toBe(405);
  });

  it.each([
    ['first: 0', 'first'],
    ['first: -1', 'first'],
    ['first: 501', 'first'],
    ['after: "-1"', 'after'],
    ['after: "1; drop table city"', 'after'],
    ['after: "99999999999999999999"', 'after'],
  ])('refuses a page with %s and says which value is wrong', async (page, field) => {
    const { errors } = await ask(`{ cities(${page}) { nodes { id } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', field });
  });
});

describe('a city’s page', () => {
  it('is read in one statement, with its history, festivals and sources', async () => {
    const { data } = await ask(`{ city(slug: "lyon") { name field memberSince source
      designations { field fromYear toYear note } festivals { name } people { person { name } body { name city { slug } } } } }`);
    expect(asked()).toHaveLength(1);
    expect(data.city).toMatchObject({
      field: 'LITERATURE',
      memberSince: 2008,
      designations: [
        { field: 'MEDIA_ARTS', fromYear: 2008, toYear: 2023 },
        { field: 'LITERATURE', fromYear: 2023, toYear: null },
      ],
      festivals: [],
    });
  });

  it('is null for an address that no city has, whatever is in it', async () => {
    const { data } = await ask(
      `{ a: city(slug: "atlantis") { id } b: city(slug: "") { id } c: city(slug: "%'; --") { id } }`,
    );
    expect(data).toEqual({ a: null, b: null, c: null });
  });

  it('lists who acts today for the city, its committee and its departments, and leads each back to the city', async () => {
    await app.database.pool.query(`
      with city as (select id from body where slug = 'kobe'),
        committee as (insert into body (id, kind, slug, parent_id) select gen_random_uuid(), 'PEOPLES_COMMITTEE', 'kobe-hall', id from city returning id),
        department as (insert into body (id, kind, slug, parent_id) select gen_random_uuid(), 'DEPARTMENT', 'kobe-culture', id from committee returning id),
        names as (insert into body_name select id, 'en', 'City hall', true from committee union all select id, 'en', 'Culture', true from department),
        users as (insert into auth_user (id, name, email) select gen_random_uuid(), n, n || '@example.org' from unnest(array['Aya', 'Ben', 'Chi', 'Dan']) n returning id, name),
        people as (insert into person (id, user_id, name) select gen_random_uuid(), id, name from users returning id, name)
      insert into appointment (id, person_id, body_id, role, from_date, to_date)
      select gen_random_uuid(), p.id, b.id, 'STAFF', f::date, t::date from people p
      join (values ('Aya', '2020-01-01', null), ('Ben', '2021-01-01', null), ('Chi', '2022-01-01', null), ('Dan', '2019-01-01', '2020-01-01')) v (name, f, t) using (name)
      join (select 'Aya' as name, id from city union all select 'Ben', id from committee union all select 'Chi', id from department
        union all select 'Dan', id from city) b using (name)`);
    statements.mockClear();
    const { data } = await ask(
      `{ city(slug: "kobe") { peopleCount people { person { name } body { name city { slug } } } } }`,
    );
    expect(asked()).toHaveLength(1);
    expect(data.city).toEqual({
      peopleCount: 3,
      people: [
        { person: { name: 'Aya' }, body: { name: 'Kobe', city: { slug: 'kobe' } } },
        { person: { name: 'Ben' }, body: { name: 'City hall', city: { slug: 'kobe' } } },
        { person: { name: 'Chi' }, body: { name: 'Culture', city: { slug: 'kobe' } } },
      ],
    });
  });
});
