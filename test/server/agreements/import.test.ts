import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../../../server/spreadsheets/index.ts';
import { type PeopleWorld, peopleWorld, refusal, why } from '../people/people-world.ts';

let world: PeopleWorld;
const lan = 'nguyen-thu-lan';

beforeAll(async () => {
  world = await peopleWorld();
});
afterAll(() => world?.close());

const select = '{ line outcome field reason }';
const bring = (rows: object[], isTrial = false, as: string | null = lan) =>
  world.tell('importAgreements', { rows, isTrial }, as, { select });
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
    expect((await bring(sound)).data.importAgreements.map((row: { outcome: string }) => row.outcome)).toEqual(
      ['NEW', 'NEW', 'NEW'],
    );
    const rows = await world.rows(
      `select register_number, kind, state, ends_on::text from agreement where register_number = any($1) order by register_number`,
      [['01/2019', '02/2025', '03/2026']],
    );
    expect(rows).toEqual([
      { register_number: '01/2019', kind: 'FRIENDSHIP_CITY', state: 'EXPIRED', ends_on: '2024-11-17' },
      { register_number: '02/2025', kind: 'MEMORANDUM', state: 'IN_FORCE', ends_on: '2028-02-29' },
      { register_number: '03/2026', kind: 'MEMORANDUM', state: 'IDEA', ends_on: null },
    ]);
    const again = await bring([...sound, { line: 5, number: '04', title: 'One more', parties: 'Kobe' }]);
    expect(again.data.importAgreements.map((row: { outcome: string }) => row.outcome)).toEqual([
      'KNOWN',
      'KNOWN',
      'KNOWN',
      'NEW',
    ]);
    expect(await kept()).toBe(before + 4);
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
    ];
    const trial = (await bring(bad, true)).data.importAgreements;
    expect(
      trial.map(({ outcome, field, reason }: Record<string, string>) => [outcome, field, reason]),
    ).toEqual([
      ['BAD', 'title', 'EMPTY'],
      ['BAD', 'parties', 'NO_SUCH_BODY'],
      ['BAD', 'signedOn', 'NO_DAY'],
      ['BAD', 'endsOn', 'DAY_BEFORE_BEGIN'],
      ['NEW', null, null],
      ['BAD', 'number', 'THERE_TWICE'],
      ['BAD', 'kind', null],
      ['NEW', null, null],
    ]);
    expect(why(await bring(bad))).toBe('CONFLICT ROWS_TO_MEND');
    expect(await kept()).toBe(before);
  });

  it('is refused to who begins nothing for a body, and where it is too long at once', async () => {
    expect(refusal(await bring(sound, true, null))).toBe('UNAUTHENTICATED');
    expect(refusal(await bring(sound, true, 'ngo-gia-han'))).toBe('FORBIDDEN');
    const many = Array.from({ length: 1_001 }, (_, line) => ({ line }));
    expect(refusal(await bring(many, true))).toBe('INVALID rows');
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
    expect(
      (await bring(given, true)).data.importAgreements.map((row: Record<string, string>) => [
        row.line,
        row.outcome,
        row.field,
      ]),
    ).toEqual([
      [4, 'NEW', null],
      [5, 'BAD', 'endsOn'],
      [6, 'BAD', 'endsOn'],
      [7, 'NEW', null],
    ]);
    expect(refusal(await bring(given))).toBe('CONFLICT');
    expect(await kept()).toBe(before);
    await bring([given[0], given[3]]);
    await bring([given[0], given[3]]);
    expect(await kept()).toBe(before + 2);
    const old = await (await send(fixture('register-windows-1258.csv'))).json();
    expect(old.encoding).toBe('windows-1258');
    expect(old.sheets[0].rows[1].cells[1]).toBe('Thành phố Đà Lạt; tỉnh Lâm Đồng');
    expect((await send(fixture('register-openpyxl.xlsx'), null)).status).toBe(401);
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
