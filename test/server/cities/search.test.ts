import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CityQuery, findCities, searchable } from '../../../server/domains/cities/city.search.ts';
import type { Language } from '../../../server/kernel/localised-text.ts';
import { cloneDatabase, type TestDatabase } from '../../support/postgres.ts';
import golden from './search-golden.json' with { type: 'json' };

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await cloneDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function find(query: CityQuery, language: Language = 'en'): Promise<string[]> {
  const values: unknown[] = [];
  const statement = findCities(query, language, (value) => `$${values.push(value)}`);
  const { rows } = await client.query<{ slug: string }>(
    `select slug from (${statement}) found order by place`,
    values,
  );
  return rows.map((row) => row.slug);
}

describe('searching the network', () => {
  it('has at least sixty searches to be held to', () => {
    expect(golden.length).toBeGreaterThanOrEqual(60);
  });

  it.each(golden)('finds $first first for “$search”', async ({ search, first }) => {
    expect((await find({ search }))[0]).toBe(first);
  });

  it('finds every city first by each of its names, in every language and script', async () => {
    const { rows } = await client.query<{ slug: string; name: string }>(
      `select slug, name from body_name join city on id = body_id join body using (id)
       union all select slug, name from city_alias join body on id = city_id`,
    );
    const wrong: string[] = [];
    for (const { slug, name } of rows) {
      const [first] = await find({ search: name });
      if (first !== slug && name !== 'Granada') wrong.push(`${name}: ${first} instead of ${slug}`);
    }
    expect(rows.length).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });

  it('finds the four cities of Viet Nam by their country, in both languages and spellings', async () => {
    const four = ['da-lat', 'hanoi', 'ho-chi-minh-city', 'hoi-an'];
    for (const search of ['viet nam', 'Vietnam', 'Việt Nam']) expect(await find({ search })).toEqual(four);
  });

  it('puts the city of a name before the country of that name, and the other cities of the country after', async () => {
    const found = await find({ search: 'mexico' });
    expect(found.slice(0, 1)).toEqual(['mexico-city']);
    expect(found).toContain('puebla');
  });

  it('shows both cities that share a name', async () => {
    expect(await find({ search: 'granada' })).toEqual(['granada-es', 'granada-ni']);
  });

  it('shows what is only similar where nothing was found by name, and not beside a name that was found', async () => {
    expect(await find({ search: 'hanoi' })).toEqual(['hanoi']);
    expect(await find({ search: 'ganoi' })).toContain('hanoi');
  });

  it('combines a search with field, region and years', async () => {
    expect(await find({ search: 'viet nam', fields: ['DESIGN'] })).toEqual(['hanoi']);
    expect(await find({ search: 'viet nam', sinceFrom: 2020, sinceTo: 2023 })).toEqual(['da-lat', 'hoi-an']);
    expect(await find({ search: 'granada', regions: ['LATIN_AMERICA_AND_THE_CARIBBEAN'] })).toEqual([
      'granada-ni',
    ]);
  });

  it.each(['%', '_', '\\', "'", '"', '%_%', "'; drop table city; --", '🎉', '👩‍👩‍👧', '\ud800', '\u202e'])(
    'finds nothing with %j',
    async (search) => {
      expect(await find({ search })).toEqual([]);
    },
  );

  it('takes a search of nothing but a character that PostgreSQL can’t hold as no search', async () => {
    expect(await find({ search: '\u0000' })).toHaveLength(405);
    expect((await find({ search: 'ha\u0000noi' }))[0]).toBe('hanoi');
  });

  it.each([
    ['letters', 'q'.repeat(10_000)],
    ['words', 'quux '.repeat(2_000)],
    ['accents', 'ạ'.repeat(10_000)],
    ['combining marks', `q${'\u0301'.repeat(10_000)}`],
    ['emoji', '🎉'.repeat(5_000)],
    ['Hangul', '대'.repeat(10_000)],
    ['a ligature that unfolds to eighteen', 'ﷺ'.repeat(10_000)],
  ])('looks at no more than 100 of 10,000 characters of %s', async (_kind, search) => {
    expect([...searchable(search)!].length).toBeLessThanOrEqual(100);
    expect(await find({ search })).not.toContain('hanoi');
  });
});

describe('listing the network', () => {
  it('lists all 405 cities by name where nothing is asked, and for a blank search', async () => {
    const all = await find({});
    expect(all).toHaveLength(405);
    expect(all.slice(0, 2)).toEqual(['aberystwyth', 'abu-dhabi']);
    expect(await find({ search: '  ' })).toEqual(all);
    expect(await find({ fields: [], regions: [] })).toEqual(all);
  });

  it('sorts by the names that the reader sees, as the reader’s language sorts', async () => {
    const letters = (slugs: string[]) => slugs.filter((slug) => ['da-lat', 'doha', 'dublin'].includes(slug));
    expect(letters(await find({}, 'en'))).toEqual(['da-lat', 'doha', 'dublin']);
    expect(letters(await find({}, 'vi'))).toEqual(['doha', 'dublin', 'da-lat']);
  });

  it('lists the latest members first when ordered by membership', async () => {
    const found = await find({ order: 'MEMBER_SINCE' });
    expect(found[0]).toBe('aberystwyth');
    expect(found.at(-1)).toBe('edinburgh');
  });

  it('counts a city that changed its field under the field it holds today, and from the year it joined', async () => {
    expect(await find({ fields: ['LITERATURE'], sinceTo: 2008 })).toContain('lyon');
    expect(await find({ fields: ['MEDIA_ARTS'] })).not.toContain('lyon');
  });
});
