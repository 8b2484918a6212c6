import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../../../server/spreadsheets/index.ts';
import { endOfJob } from '../../support/jobs.ts';
import { type PeopleWorld, peopleWorld, refusal, why } from '../people/people-world.ts';

let world: PeopleWorld;
const lan = 'nguyen-thu-lan';

beforeAll(async () => {
  world = await peopleWorld();
});
afterAll(() => world?.close());

const attempt = (rows: object[], as: string | null = lan) =>
  world.tell('tryRegister', { rows }, as, {
    select: '{ newCount knownCount badCount bad { line field reason } }',
  });
const bring = (rows: object[], as: string | null = lan) => world.tell('importRegister', { rows }, as);
/** Brings rows in and waits for the end of the job that does it. */
const brought = async (rows: object[]) => {
  const { id } = (await bring(rows)).data.importRegister;
  const { state, result, errorFacts } = await endOfJob(world.url, await world.cookieOf(lan), id);
  return { state, result, errorFacts };
};
const kept = async () =>
  (await world.rows(`select count(*)::int as count from agreement`))[0].count as number;

const sound = [
  {
    line: 2,
    number: '01/2019',
    title: 'Friendship with Kobe',
    kind: 'Hữu nghị',
    parties: 'Kobe',
    signedOn: '18/11/2019',
    endsOn: '17.11.2024',
  },
  {
    line: 3,
    number: '02/2025',
    title: 'Design with Dundee and Daegu',
    kind: 'MoU',
    parties: 'Dundee; DAEGU',
    signedOn: '2025-03-01',
    endsOn: '2028-02-29',
  },
  { line: 4, number: '03/2026', title: 'An idea', parties: 'Bandung' },
];

describe('a register that an office brings in', () => {
  it('is kept with the state that its days say, and once however often it is brought in', async () => {
    const before = await kept();
    expect(await brought(sound)).toMatchObject({ state: 'DONE', result: { newCount: 3, knownCount: 0 } });
    const rows = await world.rows(
      `select register_number, kind, state, ends_on::text from agreement where register_number = any($1) order by register_number`,
      [['01/2019', '02/2025', '03/2026']],
    );
    expect(rows).toEqual([
      { register_number: '01/2019', kind: 'FRIENDSHIP_CITY', state: 'EXPIRED', ends_on: '2024-11-17' },
      { register_number: '02/2025', kind: 'MEMORANDUM', state: 'IN_FORCE', ends_on: '2028-02-29' },
      { register_number: '03/2026', kind: 'MEMORANDUM', state: 'IDEA', ends_on: null },
    ]);
    const more = [
      { line: 5, number: '04', title: 'One more', parties: 'Kobe' },
      { line: 6, title: 'Without a number', parties: 'Kobe', signedOn: '2024-05-06' },
    ];
    expect((await brought([...sound, ...more])).result).toEqual({ newCount: 2, knownCount: 3 });
    expect((await brought([...sound, ...more])).result).toEqual({ newCount: 0, knownCount: 5 });
    expect(await kept()).toBe(before + 5);
  });

  it('is left out as a whole where a row is bad, and a trial says of each row what is wrong', async () => {
    const before = await kept();
    const bad = [
      { line: 2, number: '10', title: ' ', parties: 'Kobe' },
      { line: 3, number: '11', title: 'To nobody', parties: 'Atlantis' },
      { line: 4, number: '12', title: 'A day that is none', parties: 'Kobe', signedOn: '30/02/2024' },
      {
        line: 5,
        number: '13',
        title: 'Ends before it begins',
        parties: 'Kobe',
        signedOn: '01/03/2024',
        endsOn: '01/02/2024',
      },
      { line: 6, number: '14', title: 'Twice', parties: 'Kobe' },
      { line: 7, number: '14', title: 'Twice', parties: 'Kobe' },
      { line: 8, number: '15', title: 'Of no kind', parties: 'Kobe', kind: 'Poem' },
      { line: 9, number: '16', title: 'Sound', parties: 'Kobe' },
      { line: 10, number: '17', title: 'No', parties: 'Kobe' },
      { line: 11, number: '18'.repeat(40), title: 'A long number', parties: 'Kobe' },
      { line: 12, number: '19', title: 'With one body twice', parties: 'Kobe; KOBE' },
      { line: 13, number: '20', title: 'With itself alone', parties: 'Hanoi' },
    ];
    const { bad: found, ...counts } = (await attempt(bad)).data.tryRegister;
    expect(counts).toEqual({ newCount: 2, knownCount: 0, badCount: 10 });
    expect(found.map(({ line, field, reason }: Record<string, unknown>) => [line, field, reason])).toEqual([
      [2, 'title', 'EMPTY'],
      [3, 'parties', 'NO_SUCH_BODY'],
      [4, 'signedOn', 'NO_DAY'],
      [5, 'endsOn', 'DAY_BEFORE_BEGIN'],
      [7, 'number', 'THERE_TWICE'],
      [8, 'kind', null],
      [10, 'title', 'TOO_SHORT'],
      [11, 'number', 'TOO_LONG'],
      [12, 'parties', 'THERE_TWICE'],
      [13, 'parties', 'TWO_PARTIES_NEEDED'],
    ]);
    expect(await brought(bad)).toMatchObject({
      state: 'FAILED',
      errorFacts: { reason: 'ROWS_TO_MEND', count: 10 },
    });
    expect(await kept()).toBe(before);
  });

  it('is refused to who begins nothing for a body, and where it is too long at once', async () => {
    const many = Array.from({ length: 4_001 }, (_, line) => ({ line }));
    for (const ask of [attempt, bring]) {
      expect(refusal(await ask(sound, null))).toBe('UNAUTHENTICATED');
      expect(refusal(await ask(sound, 'ngo-gia-han'))).toBe('FORBIDDEN');
      expect(why(await ask(many))).toBe('INVALID rows TOO_MANY_ROWS');
    }
  });

  it('is brought in as a whole however long it is, and by as much as nothing where it is called off', async () => {
    const count = process.env.TRELLIS_FULL ? 1_000 : 40;
    const before = await kept();
    const rows = Array.from({ length: count }, (_, at) => ({
      line: at + 2,
      number: `L${at}`,
      title: `Agreement ${at} of a long register`,
      titleVi: `Thỏa thuận số ${at} trong một cuốn sổ dài`,
      parties: at % 3 ? 'Kobe' : 'Dundee; Daegu',
      signedOn: '2020-05-06',
    }));
    const { id } = (await bring(rows)).data.importRegister;
    await world.tell('cancelJob', { jobId: id }, lan, { select: '{ id }' });
    const { state } = await endOfJob(world.url, await world.cookieOf(lan), id);
    expect(await kept()).toBe(state === 'DONE' ? before + count : before);
    expect((await brought(rows)).state).toBe('DONE');
    expect(await kept()).toBe(before + count);
  });

  it('is read from a workbook or a file of text as a person sees it, and brought in from there', async () => {
    const fixture = (name: string) =>
      readFileSync(join(import.meta.dirname, '../spreadsheets/fixtures', name));
    const send = async (body: Buffer, as: string | null = lan, headers: Record<string, string> = {}) =>
      fetch(`${world.url}/api/spreadsheet`, {
        method: 'POST',
        headers: {
          'content-type': 'application/octet-stream',
          origin: world.origin,
          ...(as ? { cookie: await world.cookieOf(as) } : {}),
          ...headers,
        },
        body: new Uint8Array(body),
      });
    const workbook = await (await send(fixture('register-openpyxl.xlsx'))).json();
    expect(workbook.sheets).toMatchObject([{ name: 'Thỏa thuận', rowCount: 6 }]);
    const { rows } = workbook.sheets[0];
    expect(rows[1]).toEqual({
      line: 3,
      cells: ['Số', 'Đối tác', 'Ngày ký', 'Hết hạn', 'Kinh phí', 'Ghi chú'],
    });
    const before = await kept();
    const given = rows.slice(2).map(({ line, cells }: { line: number; cells: string[] }) => ({
      line,
      number: cells[0],
      title: `Thỏa thuận ${cells[0]}`,
      parties: 'Kobe',
      signedOn: cells[2],
      endsOn: cells[3],
    }));
    expect((await attempt(given)).data.tryRegister).toMatchObject({
      newCount: 2,
      bad: [
        { line: 5, field: 'endsOn' },
        { line: 6, field: 'endsOn' },
      ],
    });
    expect((await brought(given)).state).toBe('FAILED');
    expect(await kept()).toBe(before);
    await brought([given[0], given[3]]);
    await brought([given[0], given[3]]);
    expect(await kept()).toBe(before + 2);
    const old = await (await send(fixture('register-windows-1258.csv'))).json();
    expect(old.encoding).toBe('windows-1258');
    expect(old.sheets[0].rows[1].cells[1]).toBe('Thành phố Đà Lạt; tỉnh Lâm Đồng');
    expect((await send(fixture('register-openpyxl.xlsx'), null)).status).toBe(401);
    const rowsOf = (count: number) => Buffer.from(`Số;Tên\n${'1;,x\n'.repeat(count)}`);
    const long = (await (await send(rowsOf(90_000))).json()).sheets[0];
    expect([long.rowCount, long.rows.length]).toEqual([90_001, 4_050]);
    const longer = await send(rowsOf(100_001));
    expect([longer.status, (await longer.json()).reason]).toEqual([400, 'TOO_MANY_ROWS']);
    expect((await send(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))).status).toBe(400);
    expect((await send(Buffer.alloc(5 * 1024 * 1024))).status).toBe(413);
    expect((await send(Buffer.from('a;b'), lan, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await send(Buffer.from('a;b'), lan, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await fetch(`${world.url}/api/spreadsheet`)).status).toBe(405);
  });

  it('is taken out again as a file, of what the reader may know of alone', async () => {
    const fetched = async (as: string) =>
      (
        await fetch(`${world.url}/api/export/agreements`, { headers: { cookie: await world.cookieOf(as) } })
      ).text();
    expect(await fetched(lan)).toContain('02/2025,Design with Dundee and Daegu');
    expect(await fetched('isla-mcallister')).not.toContain('02/2025');
    const workbook = await fetch(`${world.url}/api/export/agreements?format=xlsx`, {
      headers: { cookie: await world.cookieOf(lan) },
    });
    expect(workbook.headers.get('content-disposition')).toContain('trellis-agreements.xlsx');
    const { sheets } = await readSpreadsheet(new Uint8Array(await workbook.arrayBuffer()));
    const row = sheets[0]!.rows.find(({ cells }) => cells[0] === '02/2025')!;
    expect(row.cells.slice(1, 8)).toEqual([
      'Design with Dundee and Daegu',
      'MEMORANDUM',
      'Hanoi; Dundee; DAEGU',
      'IN_FORCE',
      '2025-03-01',
      '2025-03-01',
      '2028-02-29',
    ]);
    const [entry] = await world.rows(
      `select e.facts from entry e join stream s on s.id = e.stream_id join body b on b.id = s.subject_id
        where s.kind = 'audit' and b.slug = 'hanoi' and e.kind = 'export.made' order by e.position desc limit 1`,
    );
    expect(entry.facts).toEqual({ what: 'agreements' });
  });
});
