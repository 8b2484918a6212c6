import pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BadData } from '../../../server/database/network/bad-data.ts';
import { loadNetwork } from '../../../server/database/network/load-network.ts';
import { readOwnNetwork } from '../../../server/database/network/network-files.ts';
import { cloneDatabase } from '../../support/postgres.ts';

const header = 'name,country_code,country,region,creative_field,designation_year,latitude,longitude,source';
const hue = 'Huế,VN,Viet Nam,Asia and the Pacific,Film,2027,16.4637,107.5909,a test';

let client: pg.Client;

beforeAll(open);

async function open(): Promise<() => Promise<void>> {
  const outer = client;
  const mine = await cloneDatabase();
  const own = new pg.Client({ connectionString: mine.url });
  await own.connect();
  client = own;
  return async () => {
    await own.end();
    await mine.drop();
    client = outer;
  };
}

const csv = (file: string, ...lines: string[]) => ({ file, text: lines.join('\n') });
const cities = (...lines: string[]) => csv('cities.csv', header, ...lines);
const asAdministrator = (...sources: { file: string; text: string }[]) =>
  loadNetwork(client, sources, 'administrator');

async function value<T>(statement: string): Promise<T> {
  const { rows } = await client.query({ text: statement, rowMode: 'array' });
  return rows[0]?.[0] as T;
}

async function whole(): Promise<string> {
  const dump = (table: string) => `(select json_agg(t order by t::text) from ${table} t)`;
  const tables = ['body', 'body_name', 'city', 'designation', 'festival', 'city_alias', 'country_name'];
  return value(`select json_build_array(${tables.map(dump).join(', ')})::text`);
}

async function problemsOf(...sources: { file: string; text: string }[]): Promise<readonly string[]> {
  const before = await whole();
  const error = await asAdministrator(...sources).then(
    () => null,
    (refusal: unknown) => refusal,
  );
  expect(error).toBeInstanceOf(BadData);
  expect(await whole()).toBe(before);
  return (error as BadData).problems;
}

describe('the network that comes with Trellis', () => {
  it('has the 405 cities, 406 designations and 24 festivals, in the numbers the announcements gave', async () => {
    expect(await value('select count(*)::int from city')).toBe(405);
    expect(await value('select count(*)::int from designation')).toBe(406);
    expect(await value('select count(*)::int from festival')).toBe(24);
    expect(await value('select count(distinct country_code)::int from city')).toBe(108);
    expect(
      await value(`select json_object_agg(field, n) from (
        select field, count(*) as n from designation where to_year is null group by field) f`),
    ).toEqual({
      ARCHITECTURE: 5,
      CRAFTS_AND_FOLK_ART: 77,
      DESIGN: 53,
      FILM: 30,
      GASTRONOMY: 66,
      LITERATURE: 63,
      MEDIA_ARTS: 27,
      MUSIC: 84,
    });
  });

  it('changes nothing when it is loaded again, by whomever', async () => {
    const before = await whole();
    const own = await readOwnNetwork();
    expect(await loadNetwork(client, own)).toMatchObject({ added: 0, changed: 0, removed: 0 });
    expect(await loadNetwork(client, own, 'administrator')).toMatchObject({
      added: 0,
      changed: 0,
      removed: 0,
    });
    expect(await whole()).toBe(before);
  });

  it('is loaded once by two servers that start together', async () => {
    const empty = await cloneDatabase();
    const clients = [1, 2].map(() => new pg.Client({ connectionString: empty.url }));
    await Promise.all(clients.map((one) => one.connect()));
    await clients[0]!.query('truncate body cascade; truncate country_name');
    const own = await readOwnNetwork();
    const reports = await Promise.all(clients.map((one) => loadNetwork(one, own)));
    expect(reports.map((report) => report.added > 0).sort()).toEqual([false, true]);
    expect(reports.map((report) => report.unchanged > 0).sort()).toEqual([false, true]);
    await Promise.all(clients.map((one) => one.end()));
    await empty.drop();
  });

  it('gives cities that share a name an address with their country, and all others one without', async () => {
    expect(
      await value(
        `select json_agg(slug order by slug) from body join city using (id) where slug like '%-' || lower(country_code)`,
      ),
    ).toEqual(['granada-es', 'granada-ni']);
  });

  it('knows the name in a city’s own script, and does not take what others call it for that', async () => {
    const native = (slug: string) =>
      value(`select n.name from body b join city c using (id)
        left join body_name n on n.body_id = c.id and n.lang = c.native_language where b.slug = '${slug}'`);
    expect(await native('daegu')).toBe('대구');
    expect(await native('wuhan')).toBe('武汉');
    expect(await native('hanoi')).toBe('Hà Nội');
    expect(await native('singapore')).toBeNull();
    expect(await native('dundee')).toBeNull();
  });
});

describe('loading an administrator’s file', () => {
  // Each of these changes the network, and the others should not see it.
  beforeEach(open);

  it('adds a city with its first designation, and finds it by search at once', async () => {
    const report = await asAdministrator(cities(hue));
    expect(report).toMatchObject({ changed: 0, removed: 0 });
    expect(report.changes.map((change) => `${change.what} ${change.table} ${change.label}`)).toEqual([
      'added body address hue',
      'added body_name Huế (VN)',
      'added city Huế (VN)',
      'added designation Huế (VN) FILM from 2027',
    ]);
    expect(await value(`select squeezed from body_name join body on id = body_id where slug = 'hue'`)).toBe(
      'hue',
    );
  });

  it('reads what spreadsheets save: a byte order mark, CRLF, semicolons, quotes, empty lines, decomposed letters', async () => {
    const text = `\uFEFF${header.replaceAll(',', ';')}\r\n\r\n"Huế";VN;"Viet Nam";"Asia and the Pacific";FILM;2027;16.4637;107.5909;"a ""test""\r\nin two lines"\r\n;;;;;;;;\r\n`;
    await asAdministrator({ file: 'cities.csv', text: text.normalize('NFD') });
    expect(await value(`select name from body_name join body on id = body_id where slug = 'hue'`)).toBe(
      'Huế'.normalize('NFC'),
    );
    expect(await value(`select city.source from city join body using (id) where slug = 'hue'`)).toBe(
      'a "test" in two lines',
    );
  });

  it('corrects a city in place, whatever the accents in the file, and says what was otherwise', async () => {
    const id = await value(`select id from body where slug = 'lodz'`);
    const report = await asAdministrator(
      cities('Lodz,PL,Poland,Europe and North America,FILM,2017,51.8,19.4667,corrected'),
    );
    expect(report).toMatchObject({ added: 0, removed: 0 });
    expect(report.changes.flatMap((change) => change.details)).toContain('name Łódź → Lodz');
    expect(await value(`select id from body where slug = 'lodz'`)).toBe(id);
    expect(await value(`select latitude from city where id = '${id}'`)).toBe(51.8);
  });

  it('is not undone by the next start, which loads the release’s own data', async () => {
    await asAdministrator(cities('Hanoi,VN,Viet Nam,Asia and the Pacific,DESIGN,2019,21.1,105.8,corrected'));
    expect(await loadNetwork(client, await readOwnNetwork())).toMatchObject({
      added: 0,
      changed: 0,
      removed: 0,
    });
    expect(await value(`select latitude from city join body using (id) where slug = 'hanoi'`)).toBe(21.1);
  });

  it('ends a designation and begins another when the file gives the whole history', async () => {
    const before = await value(
      `select d.id from designation d join body b on b.id = city_id where slug = 'hanoi'`,
    );
    await asAdministrator(
      csv(
        'designations.csv',
        'name,country_code,creative_field,from_year,to_year,note',
        'Hanoi,VN,DESIGN,2019,2027,',
        'Hanoi,VN,FILM,2027,,on request',
      ),
    );
    const history = `select json_agg(json_build_array(field, from_year, to_year) order by from_year) from designation d join body b on b.id = city_id where slug = 'hanoi'`;
    expect(await value(history)).toEqual([
      ['DESIGN', 2019, 2027],
      ['FILM', 2027, null],
    ]);
    expect(
      await value(
        `select d.id from designation d join body b on b.id = city_id where slug = 'hanoi' and from_year = 2019`,
      ),
    ).toBe(before);
    const report = await asAdministrator(
      csv(
        'designations.csv',
        'name,country_code,creative_field,from_year,to_year,note',
        'Hanoi,VN,DESIGN,2019,,',
      ),
    );
    expect(report).toMatchObject({ added: 0, changed: 1, removed: 1 });
    expect(await value(history)).toEqual([['DESIGN', 2019, null]]);
  });
});

describe('a file with a wrong line', () => {
  it.each([
    [
      'latitude',
      hue.replace('16.4637', '91.2'),
      'cities.csv line 3: latitude "91.2" is not between -90 and 90.',
    ],
    [
      'latitude',
      hue.replace('16.4637', '"16,4637"'),
      'cities.csv line 3: latitude "16,4637" is not a number of degrees such as 21.0245.',
    ],
    [
      'longitude',
      hue.replace('107.5909', ''),
      'cities.csv line 3: longitude "" is not a number of degrees such as 21.0245.',
    ],
    [
      'country_code',
      hue.replace(',VN,', ',Vn,'),
      'cities.csv line 3: country_code "Vn" is not a country code of two capitals such as VN.',
    ],
    [
      'creative_field',
      hue.replace('Film', 'Cinema'),
      'cities.csv line 3: creative_field "Cinema" is none of CRAFTS_AND_FOLK_ART, DESIGN, FILM, GASTRONOMY, LITERATURE, MEDIA_ARTS, MUSIC, ARCHITECTURE.',
    ],
    [
      'designation_year',
      hue.replace('2027', '27'),
      'cities.csv line 3: designation_year "27" is not a year of four digits.',
    ],
    [
      'name',
      hue.replace('Huế', '順化'),
      'cities.csv line 3: name "順化" has no Latin letters to make an address of.',
    ],
    [
      'name',
      hue.replace('Huế', 'Hu\u0007e'),
      'cities.csv line 3: name "Hu\\u0007e" has a control character.',
    ],
    [
      'name',
      'Hanoi,VN,Viet Nam,Asia and the Pacific,FILM,2019,21,105,x',
      'cities.csv line 3: creative_field "FILM" is not what the designations say: DESIGN since 2019.',
    ],
    ['cells', `${hue},more`, 'cities.csv line 3: has 10 cells where the header has 9 columns.'],
  ])('is refused whole, and names the line, the column and the value of %s', async (_column, line, words) => {
    const good = 'Đà Nẵng,VN,Viet Nam,Asia and the Pacific,FILM,2027,16.0,108.2,a test';
    expect(await problemsOf(cities(good, line))).toEqual([words]);
  });

  it('counts lines as an editor does, also after a cell of two lines and an empty line', async () => {
    const two = hue.replace('a test', '"a\ntest"');
    const bad = hue.replace('Huế', 'Vinh').replace('16.4637', '-91');
    expect(await problemsOf(cities(two, '', bad))).toEqual([
      'cities.csv line 5: latitude "-91" is not between -90 and 90.',
    ]);
  });

  it('names every wrong cell of every file at once', async () => {
    const problems = await problemsOf(
      cities(hue.replace('16.4637', 'x').replace('2027', 'y')),
      csv(
        'festivals.csv',
        'name,city,country_code,kind,first_year,frequency,status,source,note',
        'Huế Festival,Huế,VN,party,,,active,x,',
      ),
    );
    expect(problems).toHaveLength(3);
    expect(problems[2]).toBe('festivals.csv line 2: kind "party" is neither festival nor programme.');
  });

  it('is refused where it speaks of a city that is not there, or of one twice', async () => {
    expect(await problemsOf(cities(hue, hue))).toEqual([
      'cities.csv line 3: name "Huế" (VN) is in cities.csv line 2 already.',
    ]);
    expect(
      await problemsOf(
        csv('city-names.csv', 'name,country_code,lang,local_name,is_native', 'Hanoy,VN,fr,Hanoï,no'),
      ),
    ).toEqual(['city-names.csv line 2: name "Hanoy" (VN) is no city of the network.']);
  });

  it('is refused where two lines give one thing', async () => {
    const aliases = csv(
      'aliases.csv',
      'name,country_code,alias,reason',
      'Huế,VN,Phú Xuân,former name',
      'Hue,VN,Phú Xuân,twice',
    );
    expect(await problemsOf(cities(hue), aliases)).toEqual([
      'aliases.csv line 3: alias "Phú Xuân" stands in aliases.csv line 2 already.',
    ]);
    const names = csv(
      'city-names.csv',
      'name,country_code,lang,local_name,is_native',
      'Kobe,JP,ja,神戸,yes',
      'Kobe,JP,vi,Thần Hộ,yes',
    );
    expect(await problemsOf(names)).toEqual([
      'city-names.csv line 3: is_native "yes" is said of Kobe (JP) twice.',
    ]);
  });

  it('is refused where two designations of a city run at once, or none runs today', async () => {
    const designations = (...lines: string[]) =>
      csv('designations.csv', 'name,country_code,creative_field,from_year,to_year,note', ...lines);
    expect(await problemsOf(designations('Hanoi,VN,DESIGN,2019,2027,', 'Hanoi,VN,FILM,2025,,'))).toEqual([
      'designations.csv line 3: from_year 2025 falls into DESIGN of Hanoi (VN), which runs to 2027.',
    ]);
    expect(await problemsOf(designations('Hanoi,VN,DESIGN,2019,2027,'))).toEqual([
      'designations.csv line 2: to_year 2027 ends the last designation of Hanoi (VN); a member holds one.',
    ]);
    expect(await problemsOf(designations('Hanoi,VN,DESIGN,2019,2018,', 'Hanoi,VN,FILM,2025,,'))).toEqual([
      'designations.csv line 2: to_year 2018 is not after from_year 2019.',
    ]);
  });

  it('is refused for a column that is missing or unknown, a broken quote, an empty file', async () => {
    expect(await problemsOf(csv('c.csv', header.replace('latitude', 'lattitude'), hue))).toEqual([
      'c.csv line 1: the column latitude is missing.',
      'c.csv line 1: there is no column "lattitude".',
      `The columns are ${header.replaceAll(',', ', ')}.`,
    ]);
    expect((await problemsOf(cities(`"${hue}`)))[0]).toMatch(/^cities\.csv line 2: .*[Qq]uote/);
    expect(await problemsOf(csv('c.csv', ''))).toEqual(['c.csv is empty; its first line names the columns.']);
  });
});

describe('the tables themselves', () => {
  const hanoi = `(select id from body where slug = 'hanoi')`;
  it.each([
    [
      'a second designation that runs today',
      `insert into designation values (gen_random_uuid(), ${hanoi}, 'FILM', 2025)`,
    ],
    [
      'designations that overlap',
      `insert into designation values (gen_random_uuid(), ${hanoi}, 'FILM', 2018, 2020); commit`,
    ],
    [
      'a designation before the network was founded',
      `insert into designation values (gen_random_uuid(), ${hanoi}, 'FILM', 2003, 2004)`,
    ],
    [
      'a designation that ends before it begins',
      `update designation set to_year = 2018 where city_id = ${hanoi}`,
    ],
    ['an unknown field', `update designation set field = 'CINEMA' where city_id = ${hanoi}`],
    ['an unknown region', `update city set region = 'ASIA' where id = ${hanoi}`],
    ['a point off the globe', `update city set latitude = 90.1 where id = ${hanoi}`],
    ['a name that is not NFC', `update city_alias set name = U&'Sa\\0300i Go\\0300n'`],
    [
      'one festival twice',
      `insert into festival select gen_random_uuid(), city_id, name, kind, first_year, frequency, status, source, note from festival limit 1`,
    ],
    [
      'a native name that is not among the names',
      `update city set native_language = 'fr' where id = ${hanoi}`,
    ],
  ])('refuse %s', async (_what, statement) => {
    await client.query('begin');
    await expect(client.query(`${statement}; set constraints all immediate`)).rejects.toMatchObject({
      code: expect.stringMatching(/^23/),
    });
    await client.query('rollback');
  });
});
