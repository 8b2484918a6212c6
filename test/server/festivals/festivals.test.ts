import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Wire } from '../../support/wire.ts';
import { type PeopleWorld, peopleWorld, refusal, why } from '../people/people-world.ts';

let world: PeopleWorld;
const lan = 'nguyen-thu-lan';
const isla = 'isla-mcallister';

beforeAll(async () => {
  world = await peopleWorld();
  await world.newcomer('clerk');
  await world.given('clerk', 'hanoi-department-of-culture-and-sports', 'STAFF');
  await world.newcomer('onlooker');
  await world.given('onlooker', 'hanoi', 'OBSERVER');
});
afterAll(() => world?.close());

const select = `{ id slug name nativeName kind status firstYear frequency source note version position may { keep seeHistory }
  names { name nativeName nativeLanguage } city { slug }
  editions { id year number state theme themes { en vi } note startsOn endsOn cost currency costSource attendance attendanceSource source version
    points { kind words wordings { en vi } amount source body { slug } } cases { slug } activities { title } }
  claims { subject words source } cases { slug } history(first: 5) { kind year by { name } } }`;

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the selection above asks for
type Festival = any;

async function told(mutation: string, input: Record<string, unknown>, as = lan): Promise<Festival> {
  const answer = await world.tell(mutation, input, as, { select });
  if (answer.errors) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
  return answer.data[mutation];
}
const read = async (slug: string, as: string | null = lan): Promise<Festival> =>
  (await world.ask(`query ($slug: String!) { festival(slug: $slug) ${select} }`, { variables: { slug }, as }))
    .data.festival;

const sound = { kind: 'festival', status: 'active', source: 'The department’s own list' };
const begin = (as = lan, more: object = {}) =>
  told('beginFestival', { ...sound, name: `Festival ${randomUUID().slice(0, 8)}`, ...more }, as);
const held = { state: 'HELD', source: 'The department’s own report' };
const add = (festival: Festival, more: object, as = lan) =>
  told('addFestivalEdition', { festivalId: festival.id, ...held, ...more }, as);

describe('festivals of the release', () => {
  it('have the editions that sources tell of, each with its source, and null for what they do not say', async () => {
    const festival = await read('hanoi-creative-design-festival', null);
    expect(festival).toMatchObject({
      name: 'Hanoi Creative Design Festival',
      nativeName: 'Lễ hội Thiết kế Sáng tạo Hà Nội',
      city: { slug: 'hanoi' },
      may: { keep: false, seeHistory: false },
      history: [],
    });
    expect(festival.editions.map((one: Festival) => [one.year, one.number, one.state, one.startsOn])).toEqual(
      [
        [2026, 5, 'ANNOUNCED', '2026-11'],
        [2024, 4, 'HELD', '2024-11-09'],
        [2023, 3, 'HELD', null],
        [2022, 2, 'HELD', '2022-11-11'],
        [2021, 1, 'HELD', null],
      ],
    );
    const of2024 = festival.editions[1];
    expect(of2024).toMatchObject({ theme: 'Creative Crossroads', cost: null, attendance: null });
    expect(of2024.points).toMatchObject([
      { kind: 'FACT', words: 'Nearly 500 people took part in its day of Vietnamese traditional costume' },
    ]);
    const statements = [festival, ...festival.editions, ...festival.claims, ...of2024.points];
    expect(statements.filter((one: Festival) => !one.source)).toEqual([]);
    const { data } = await world.ask(
      '{ city(slug: "dundee") { festivals { name slug editions { year number startsOn endsOn } } } }',
    );
    expect(
      data.city.festivals.find((one: Festival) => one.slug === 'dundee-design-festival').editions,
    ).toEqual([
      { year: 2024, number: 5, startsOn: '2024-09-23', endsOn: '2024-09-29' },
      { year: 2016, number: null, startsOn: null, endsOn: null },
    ]);
  });

  it('keep what sources claim side by side where they differ', async () => {
    const { claims } = await read('hanoi-creative-design-festival', null);
    const themes = claims.filter((one: Festival) => one.subject === 'What was the theme of 2022?');
    expect(themes.map((one: Festival) => one.words).sort()).toEqual([
      'Creativity and Technology',
      'Design and Technology',
    ]);
  });

  it('are called in the reader’s language, and found by their names and themes in any', async () => {
    const vi = await world.ask('{ festival(slug: "hanoi-creative-design-festival") { name nativeName } }', {
      language: 'vi',
    });
    expect(vi.data.festival).toEqual({ name: 'Lễ hội Thiết kế Sáng tạo Hà Nội', nativeName: null });
    const find = async (query: string) => {
      const { data } = await world.ask(
        'query ($query: String!) { search(query: $query, kinds: [FESTIVAL]) { hits { path } } }',
        { variables: { query } },
      );
      return data.search.hits.map((hit: Festival) => hit.path);
    };
    for (const query of ['thiet ke sang tao', 'Creative Crossroads', 'hanoi creative design'])
      expect(await find(query), query).toContain('/festivals/hanoi-creative-design-festival');
  });
});

describe('a festival', () => {
  it('is begun and kept by people of its city and of the bodies below it, with a history that the city’s people see', async () => {
    const festival = await begin('clerk', {
      name: 'Old Quarter Lantern Nights',
      nativeName: 'Đêm lồng đèn phố cổ',
      nativeLanguage: 'vi',
    });
    expect(festival).toMatchObject({ slug: 'old-quarter-lantern-nights', city: { slug: 'hanoi' } });
    const changed = await told('changeFestival', {
      festivalId: festival.id,
      version: festival.version,
      ...sound,
      ...festival.names,
      note: 'In the spring',
      status: 'ended',
    });
    expect(changed).toMatchObject({ note: 'In the spring', status: 'ended', slug: festival.slug });
    expect(changed.history.map((one: Festival) => [one.kind, one.by?.name])).toEqual([
      ['changed', 'Nguyễn Thu Lan'],
      ['begun', 'clerk'],
    ]);
    const seen = await read(festival.slug, isla);
    expect([seen.may, seen.history]).toEqual([{ keep: false, seeHistory: false }, []]);
    const onlooker = await read(festival.slug, 'onlooker');
    expect([onlooker.may, onlooker.history.length]).toEqual([{ keep: false, seeHistory: true }, 2]);
    expect((await read(festival.slug, null)).history).toEqual([]);
  });

  it('is offered to begin on the page of their city to those who would keep it, and to nobody else', async () => {
    const readers = [lan, 'clerk', 'onlooker', isla, null];
    const offered = async (as: string | null) =>
      (await world.ask('{ city(slug: "hanoi") { mayKeepFestivals } }', { as })).data.city.mayKeepFestivals;
    expect(await Promise.all(readers.map(offered))).toEqual([true, true, false, false, false]);
  });

  it('is written by nobody of another city, nobody who only looks on, and no stranger', async () => {
    const festival = await add(await begin(), { year: 2024 });
    const [{ id: editionId }] = festival.editions;
    for (const as of [isla, 'onlooker', null]) {
      const code = as ? 'FORBIDDEN FESTIVAL_KEEPERS_ONLY' : 'UNAUTHENTICATED';
      const tries: [string, object][] = [
        [
          'changeFestival',
          { festivalId: festival.id, version: festival.version, ...sound, name: 'Something' },
        ],
        ['addFestivalEdition', { festivalId: festival.id, year: 2025, ...held }],
        ['changeFestivalEdition', { editionId, version: 1, year: 2024, ...held }],
        ['removeFestivalEdition', { editionId, version: 1 }],
      ];
      for (const [mutation, input] of tries)
        expect(why(await world.tell(mutation, { ...input }, as)), `${mutation} as ${as}`).toBe(code);
    }
    expect(why(await world.tell('beginFestival', { ...sound, name: 'Theirs' }, 'onlooker'))).toBe(
      'FORBIDDEN FESTIVAL_KEEPERS_ONLY',
    );
    // Isla may begin one of her own city.
    expect((await begin(isla)).city).toEqual({ slug: 'dundee' });
    expect(await read(festival.slug)).toMatchObject({ version: festival.version });
  });

  it('is not written over what another has changed meanwhile, nor called like another of its city', async () => {
    const first = await begin();
    const second = await begin();
    const change = (more: object) =>
      world.tell('changeFestival', { festivalId: first.id, ...sound, name: first.name, ...more }, lan);
    expect(why(await change({ version: first.version, name: second.name }))).toBe(
      'CONFLICT FESTIVAL_NAMED_ALREADY',
    );
    expect(why(await world.tell('beginFestival', { ...sound, name: first.name }, lan))).toBe(
      'CONFLICT FESTIVAL_NAMED_ALREADY',
    );
    expect((await change({ version: first.version })).errors).toBeUndefined();
    expect(why(await change({ version: first.version }))).toBe('CONFLICT FESTIVAL_CHANGED');
    const elsewhere = await begin(isla, { name: first.name });
    expect(elsewhere.slug).toBe(`${first.slug}-dundee`);
    const gone = { festivalId: randomUUID(), version: 1, ...sound, name: 'Something' };
    expect(refusal(await world.tell('changeFestival', gone, lan))).toBe('NOT_FOUND');
  });

  it('refuses facts that can’t be, and says which', async () => {
    const tell = (more: object) =>
      world.tell('beginFestival', { ...sound, name: 'Sound name', ...more }, lan);
    expect(why(await tell({ name: ' ' }))).toBe('INVALID name EMPTY');
    expect(why(await tell({ source: ' ' }))).toBe('INVALID source SOURCE_NEEDED');
    expect(why(await tell({ firstYear: 999 }))).toBe('INVALID firstYear NUMBER_OUT_OF_RANGE');
    expect(why(await tell({ nativeName: 'Tên', nativeLanguage: '?' }))).toBe(
      'INVALID nativeLanguage NO_SUCH_LANGUAGE',
    );
  });
});

describe('an edition', () => {
  const full = {
    year: 2024,
    number: 4,
    theme: { en: 'Crossroads', vi: 'Giao lộ' },
    startsOn: '2024-11-09',
    endsOn: '2024-11-17',
    cost: 1_200_000_000,
    currency: 'vnd',
    costSource: 'Settlement of the department',
    attendance: 30_000,
    attendanceSource: 'Counted at the gates',
    points: [
      { kind: 'YOUTH', words: { en: 'A children’s trail', vi: 'Lối đi cho trẻ em' } },
      { kind: 'VENUE', words: { en: 'Hanoi Museum' } },
      { kind: 'FUNDING', words: { en: 'The city' }, amount: 800_000_000, source: 'Settlement' },
      { kind: 'VENUE', words: { en: 'A square' } },
      { kind: 'DISABILITIES', words: { en: 'Sign language at the opening' } },
    ],
  };

  it('keeps all that is said of it, in each language, and is written anew as a whole', async () => {
    const [dundee] = await world.rows(`select id from body where slug = 'dundee'`);
    const partner = { kind: 'PARTNER', words: { en: 'The city of Dundee' }, bodyId: dundee.id };
    const festival = await add(await begin(), { ...full, points: [...full.points, partner] });
    const [edition] = festival.editions;
    expect(edition).toMatchObject({
      ...full,
      currency: 'VND',
      theme: 'Crossroads',
      themes: full.theme,
      points: [
        { kind: 'VENUE', words: 'Hanoi Museum' },
        { kind: 'VENUE', words: 'A square' },
        { kind: 'PARTNER', body: { slug: 'dundee' } },
        { kind: 'FUNDING', amount: 800_000_000, source: 'Settlement' },
        { kind: 'YOUTH', wordings: { en: 'A children’s trail', vi: 'Lối đi cho trẻ em' } },
        { kind: 'DISABILITIES' },
      ],
    });
    const changed = await told('changeFestivalEdition', {
      editionId: edition.id,
      version: edition.version,
      ...held,
      year: 2025,
      startsOn: '2025-11',
    });
    expect(changed.editions).toMatchObject([
      {
        year: 2025,
        startsOn: '2025-11',
        endsOn: null,
        theme: null,
        cost: null,
        attendance: null,
        points: [],
      },
    ]);
    expect(changed.history[0]).toMatchObject({ kind: 'edition.changed', year: 2025 });
    const stale = { editionId: edition.id, version: edition.version, ...held, year: 2025 };
    expect(why(await world.tell('changeFestivalEdition', stale, lan))).toBe('CONFLICT FESTIVAL_CHANGED');
    const gone = { editionId: randomUUID(), version: 1, ...held, year: 2025 };
    expect(refusal(await world.tell('changeFestivalEdition', gone, lan))).toBe('NOT_FOUND');
  });

  it('refuses what can’t be, and says which', async () => {
    const festival = await add(await begin(), { year: 2023 });
    const tell = (more: object) =>
      world.tell('addFestivalEdition', { festivalId: festival.id, ...held, year: 2024, ...more }, lan);
    const tries: [object, string][] = [
      [{ year: 2023 }, 'year EDITION_OF_THE_YEAR'],
      [{ year: 1492 }, 'year NUMBER_OUT_OF_RANGE'],
      [{ number: 0 }, 'number NUMBER_OUT_OF_RANGE'],
      [{ startsOn: '2024-11-31' }, 'startsOn NO_DAY'],
      [{ startsOn: '2024-13' }, 'startsOn NO_DAY'],
      [{ startsOn: '2042-11-01' }, 'startsOn NOT_IN_ITS_YEAR'],
      [{ startsOn: '2024-11-09', endsOn: '2024-11-08' }, 'endsOn DAY_BEFORE_BEGIN'],
      [{ startsOn: '2024-11', endsOn: '2024-10-30' }, 'endsOn DAY_BEFORE_BEGIN'],
      [{ cost: -1, currency: 'VND', costSource: 'A report' }, 'cost NUMBER_OUT_OF_RANGE'],
      [{ cost: 1, currency: 'XQX', costSource: 'A report' }, 'currency NO_CURRENCY'],
      [{ cost: 1, costSource: 'A report' }, 'currency CURRENCY_NEEDED'],
      [{ cost: 1, currency: 'VND' }, 'costSource SOURCE_NEEDED'],
      [{ attendance: -1, attendanceSource: 'Gates' }, 'attendance NUMBER_OUT_OF_RANGE'],
      [{ attendance: 1.5, attendanceSource: 'Gates' }, 'attendance NUMBER_OUT_OF_RANGE'],
      [{ attendance: 1 }, 'attendanceSource SOURCE_NEEDED'],
      [{ source: '' }, 'source SOURCE_NEEDED'],
      [{ points: [{ kind: 'VENUE', words: { en: ' ' } }] }, 'points EMPTY'],
      [
        { points: [{ kind: 'VENUE', words: { en: 'Hall' }, amount: 3 }], currency: 'VND' },
        'points NUMBER_OUT_OF_RANGE',
      ],
      [{ points: [{ kind: 'PARTNER', words: { en: 'Who' }, bodyId: randomUUID() }] }, 'points NO_SUCH_BODY'],
      [{ points: Array(201).fill({ kind: 'FACT', words: { en: 'Fact' } }) }, 'points TOO_MANY_HERE'],
    ];
    for (const [more, expected] of tries)
      expect(why(await tell(more)), JSON.stringify(more).slice(0, 100)).toBe(`INVALID ${expected}`);
    expect((await read(festival.slug)).editions).toHaveLength(1);
    // Of two who add the same year at once, one is told.
    const both = await Promise.all([tell({ year: 2026 }), tell({ year: 2026 })]);
    expect(both.map(why).sort()).toEqual(['INVALID year EDITION_OF_THE_YEAR', null]);
  });

  it('is named by a case and by a plan’s activity, reads where it is used, and is not taken out meanwhile', async () => {
    const festival = await add(await begin(), { year: 2024 });
    const [edition] = festival.editions;
    const begun = await world.tell(
      'beginCaseStudy',
      { title: 'What the square taught us', language: 'en', festivalEditionId: edition.id },
      lan,
      { select: '{ id slug festival { slug } festivalEdition { year } }' },
    );
    expect(begun.data.beginCaseStudy).toMatchObject({
      festival: { slug: festival.slug },
      festivalEdition: { year: 2024 },
    });
    const ofAnother = { title: 'Theirs', language: 'en', festivalEditionId: edition.id };
    expect(why(await world.tell('beginCaseStudy', ofAnother, isla))).toBe(
      'INVALID festivalEditionId NO_FESTIVAL_OF_THE_CITY',
    );
    const plan = await world.tell(
      'beginPlan',
      { title: 'A plan with a festival', language: 'en', startsOn: '2024-01-01', endsOn: '2024-12-31' },
      lan,
    );
    const planId = plan.data.beginPlan.id;
    await world.tell(
      'pastePlanRows',
      { planId, rows: [{ line: 1, group: 'Festival', title: 'Hold it' }], language: 'en', isTrial: false },
      lan,
      { select: '{ line }' },
    );
    const [activity] = await world.rows('select id, version from activity where plan_id = $1', [planId]);
    const change = { activityId: activity.id, version: activity.version };
    expect(why(await world.tell('changeActivity', { ...change, festivalEditionId: randomUUID() }, lan))).toBe(
      'INVALID festivalEditionId NO_SUCH_EDITION',
    );
    const changed = await world.tell('changeActivity', { ...change, festivalEditionId: edition.id }, lan, {
      select: '{ groups { activities { festivalEdition { year festival { slug } } } } }',
    });
    expect(changed.data.changeActivity.groups[0].activities).toEqual([
      { festivalEdition: { year: 2024, festival: { slug: festival.slug } } },
    ]);
    const { editions, cases } = await read(festival.slug);
    expect([editions[0].activities, editions[0].cases, cases]).toEqual([
      [{ title: 'Hold it' }],
      [{ slug: begun.data.beginCaseStudy.slug }],
      [{ slug: begun.data.beginCaseStudy.slug }],
    ]);
    // Both are its own people's yet: others see an edition that nothing names.
    const seen = await read(festival.slug, isla);
    expect([seen.editions[0].activities, seen.cases]).toEqual([[], []]);
    const remove = (editionId: string, version = 1) =>
      world.tell('removeFestivalEdition', { editionId, version }, lan, { select });
    expect(why(await remove(edition.id))).toBe('CONFLICT EDITION_IN_USE');
    const more = await add(festival, { year: 2025 });
    expect(why(await remove(more.editions[0].id, 7))).toBe('CONFLICT FESTIVAL_CHANGED');
    const after = (await remove(more.editions[0].id)).data.removeFestivalEdition;
    expect(after.editions.map((one: Festival) => one.year)).toEqual([2024]);
    expect(after.history[0]).toMatchObject({ kind: 'edition.removed', year: 2025 });
  });

  it('is heard of by whoever follows its festival, signed in or not', async () => {
    const festival = await begin();
    const wire = await Wire.open(world.url, { headers: { origin: world.origin }, init: true });
    wire.subscribe(
      'it',
      `subscription { festival(festivalId: "${festival.id}", after: "${festival.position}") {
        __typename ... on FestivalEntry { position } } }`,
    );
    await wire.next((one) => one.id === 'it' && one.payload?.data?.festival.__typename === 'CaughtUp');
    await add(festival, { year: 2024 });
    const entry = await wire.next(
      (one) => one.id === 'it' && one.payload?.data?.festival.__typename === 'FestivalEntry',
    );
    expect(Number(entry.payload.data.festival.position)).toBe(Number(festival.position) + 1);
    wire.close();
  });

  it('goes out with the others of its festival as CSV and as a workbook', async () => {
    const festival = await add(await begin(), full);
    const csv = await (
      await fetch(`${world.url}/api/export/festival/${festival.slug}?format=csv`, {
        headers: { 'accept-language': 'vi' },
      })
    ).text();
    expect(csv).toContain('Cho người khuyết tật');
    expect(csv).toContain('Giao lộ');
    expect(csv).toContain('The city (800000000 VND)');
    const workbook = await fetch(`${world.url}/api/export/festival/${festival.slug}`);
    expect(workbook.headers.get('content-type')).toContain('spreadsheetml');
    await workbook.arrayBuffer();
    expect((await fetch(`${world.url}/api/export/festival/nothing`)).status).toBe(404);
  });
});

describe('a new release', () => {
  it('leaves alone what a city keeps, and brings its own editions in once', async () => {
    const { loadFestivals } = await import('../../../server/database/festivals/load-festivals.ts');
    const { loadNetwork } = await import('../../../server/database/network/load-network.ts');
    const { readOwnNetwork } = await import('../../../server/database/network/network-files.ts');
    const before = await read('photo-hanoi-international-photography-biennale');
    const renamed = await told('changeFestival', {
      festivalId: before.id,
      version: before.version,
      ...sound,
      name: 'Photo Hanoi',
    });
    const client = await world.app.database.connect('a test');
    try {
      await loadNetwork(client, await readOwnNetwork());
      await loadFestivals(client);
    } finally {
      await client.end();
    }
    expect(await read(before.slug)).toEqual(renamed);
    const { data } = await world.ask('{ city(slug: "hanoi") { festivals { name } } }');
    const names = data.city.festivals.map((one: Festival) => one.name);
    expect(names).toContain('Photo Hanoi');
    expect(names).not.toContain(before.name);
  });
});

describe('the list of festivals', () => {
  const listed = async (filter: object | null, as: string | null = null): Promise<string[]> => {
    const answer = await world.ask(
      'query ($filter: FestivalFilterInput) { festivals(filter: $filter) { slug city { slug } } }',
      { as, variables: { filter } },
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.festivals.map(({ slug }: { slug: string }) => slug);
  };

  it('has all that are known, for everybody, and is narrowed by names, field and region', async () => {
    const all = await listed(null);
    expect(all).toContain('hanoi-creative-design-festival');
    expect(all).toContain('daegu-international-opera-festival');
    expect(await listed({ search: 'ha noi' })).toEqual(await listed({ search: 'HÀ NỘI' }));
    expect(await listed({ search: 'opera' })).toContain('daegu-international-opera-festival');
    expect(await listed({ search: 'opera' })).not.toContain('hanoi-creative-design-festival');
    const music = await listed({ field: 'MUSIC' });
    expect(music).toContain('daegu-international-opera-festival');
    expect(music).not.toContain('hanoi-creative-design-festival');
    expect(await listed({ region: 'AFRICA', search: 'hanoi' })).toEqual([]);
    for (const odd of ['%_\\\'"', '🎭', '   ', 'x'.repeat(10_000)])
      expect(await listed({ search: odd })).toBeInstanceOf(Array);
  });
});
