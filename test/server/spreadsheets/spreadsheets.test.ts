import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  type Cell,
  dayIn,
  numberIn,
  readSpreadsheet,
  spreadsheetLimits,
  textIn,
  writeSpreadsheet,
} from '../../../server/spreadsheets/index.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name));
const bytes = (text: string) => new TextEncoder().encode(text);
const cellsOf = async (file: Uint8Array) =>
  (await readSpreadsheet(file)).sheets[0]!.rows.map(({ cells }) => cells);
const refused = (file: Uint8Array) =>
  readSpreadsheet(file).then(
    () => 'was read',
    (error) => `${error.code} ${error.details?.reason}`,
  );

const sheetOf = (data: string, more: Record<string, string> = {}) => {
  const parts = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="One" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet>${data}</worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
};

describe('a workbook', () => {
  it('is read as a person sees it: merged cells for all they cover, days as days, formulas as what they came to', async () => {
    const { sheets } = await readSpreadsheet(fixture('register-openpyxl.xlsx'));
    expect(sheets.map(({ name }) => name)).toEqual(['Thỏa thuận']);
    const [title, head, ...rows] = sheets[0]!.rows;
    expect(title!.cells.every((cell) => cell === 'SỔ THEO DÕI THỎA THUẬN HỢP TÁC')).toBe(true);
    expect(head).toEqual({ line: 3, cells: ['Số', 'Đối tác', 'Ngày ký', 'Hết hạn', 'Kinh phí', 'Ghi chú'] });
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['01/TT', 'Thành phố A', '2023-11-18', '18/11/2026', 1_250_000, '=E4*2'],
      ['02/TT', 'Thành phố A', '2024-02-29T09:30', '29.02.2027', '1.250.000,5', '-ghi chú'],
      ['03/TT', 'Thành phố B', '1900-01-15', '31/02/2027', null, '=HYPERLINK("http://evil.example","x")'],
      ['04/TT', 'Thành phố B', null, 'ngày 5 tháng 4 năm 2027', true, 'nhiều\ndòng'],
    ]);
    expect(rows.map(({ cells }) => dayIn(cells[3] ?? null))).toEqual([
      '2026-11-18',
      null,
      null,
      '2027-04-05',
    ]);
  });

  it('is read whoever made it, and counts days from 1904 where it says so', async () => {
    expect(await cellsOf(fixture('register-xlsxwriter.xlsx'))).toEqual([
      ['Name', 'Signed', 'Sum'],
      ['Dundee', '2026-12-31', 2],
      ['=2+2', 'one two', 'A'],
    ]);
    expect(await cellsOf(fixture('days-from-1904.xlsx'))).toEqual([['2026-11-18']]);
  });

  it('may name parts and cells as the standard lets it', async () => {
    const data =
      '<x:sheetData xmlns:x="y"><x:row><x:c t="inlineStr"><x:is><x:r><x:t>a &amp; </x:t></x:r><x:r><x:t>b&#x1EBF;</x:t></x:r></x:is></x:c><x:c><x:v>1e3</x:v></x:c></x:row><x:row r="9"><x:c r="C9" t="d"><x:v>2026-11-18T00:00:00Z</x:v></x:c></x:row></x:sheetData>';
    const { sheets } = await readSpreadsheet(sheetOf(data));
    expect(sheets[0]!.rows).toEqual([
      { line: 1, cells: ['a & bế', 1_000] },
      { line: 9, cells: [null, null, '2026-11-18'] },
    ]);
  });

  it('is refused where it is none, damaged, or declares entities', async () => {
    const whole = fixture('register-openpyxl.xlsx');
    expect(await refused(new Uint8Array())).toBe('INVALID NO_SPREADSHEET');
    expect(await refused(whole.subarray(0, whole.length / 2))).toBe('INVALID NO_SPREADSHEET');
    expect(await refused(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toBe('INVALID NO_SPREADSHEET');
    expect(await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('INVALID NO_SPREADSHEET');
    expect(await refused(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).toBe(
      'INVALID NO_SPREADSHEET',
    );
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>';
    expect(await refused(sheetOf('', { 'xl/worksheets/sheet1.xml': bomb }))).toBe('INVALID FILE_UNSAFE');
    expect(await refused(sheetOf('<sheetData><row r="1"><c r="'))).toBe('INVALID NO_SPREADSHEET');
    expect(await refused(sheetOf('<sheetData><row r="2"/><row r="1"/></sheetData>'))).toBe(
      'INVALID NO_SPREADSHEET',
    );
    expect(await refused(sheetOf('<mergeCells><mergeCell ref="A1"/></mergeCells>'))).toBe(
      'INVALID NO_SPREADSHEET',
    );
  });

  it('is refused before it fills the memory: what unpacks too large, has too many rows, columns or parts', async () => {
    const zeros = zipSync(
      { 'xl/workbook.xml': new Uint8Array(spreadsheetLimits.unpacked + 1) },
      { level: 1 },
    );
    expect(zeros.length).toBeLessThan(2_000_000);
    expect(await refused(zeros)).toBe('INVALID FILE_TOO_LARGE');
    const row = (line: number) => `<row r="${line}"><c><v>1</v></c></row>`;
    const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1)).join('');
    expect(await refused(sheetOf(`<sheetData>${rows(spreadsheetLimits.rows + 1)}</sheetData>`))).toBe(
      'INVALID TOO_MANY_ROWS',
    );
    expect((await cellsOf(sheetOf(`<sheetData>${rows(spreadsheetLimits.rows)}</sheetData>`))).length).toBe(
      spreadsheetLimits.rows,
    );
    expect(await refused(sheetOf('<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>'))).toBe(
      'INVALID TOO_MANY_COLUMNS',
    );
    const many = Object.fromEntries(
      Array.from({ length: spreadsheetLimits.entries + 1 }, (_, index) => [`x/${index}`, strToU8('')]),
    );
    expect(await refused(zipSync(many))).toBe('INVALID FILE_TOO_LARGE');
    expect(await refused(new Uint8Array(spreadsheetLimits.bytes + 1))).toBe('INVALID FILE_TOO_LARGE');
  });

  it('fills no more than the rows that are there, however much is merged', async () => {
    const data =
      '<sheetData><row r="1"><c r="A1"><v>7</v></c></row><row r="3"><c r="B3"><v>1</v></c></row></sheetData>';
    const merged = '<mergeCells><mergeCell ref="A1:A1048576"/><mergeCell ref="D5:XFD1048576"/></mergeCells>';
    expect(await cellsOf(sheetOf(`${data}${merged}`))).toEqual([[7], [7, 1]]);
  });

  it('is never brought down by what is thrown at it', async () => {
    const whole = fixture('register-xlsxwriter.xlsx');
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const bent = Buffer.from(whole);
        bent[at] = byte;
        expect(await refused(bent)).toMatch(/^was read|^INVALID /);
      }),
      { numRuns: 100 },
    );
  });
});

describe('text with separators', () => {
  it('is read in UTF-8, or as an older Vietnamese Windows wrote it, and says which', async () => {
    const old = await readSpreadsheet(fixture('register-windows-1258.csv'));
    expect(old.encoding).toBe('windows-1258');
    expect(old.sheets[0]!.rows.map(({ cells }) => cells)).toEqual([
      ['Số', 'Đối tác', 'Ngày ký'],
      ['01/TT', 'Thành phố Đà Lạt; tỉnh Lâm Đồng', '18/11/2023'],
      ['02/TT', 'Ủy ban nhân dân thành phố Huế', '29/02/2024'],
    ]);
    const utf8 = await readSpreadsheet(bytes('\uFEFFSố,Tên\n1,"Hà\nNội"\n\n2,Huế\n'));
    expect(utf8.encoding).toBe('utf-8');
    expect(utf8.sheets[0]!.rows).toEqual([
      { line: 1, cells: ['Số', 'Tên'] },
      { line: 2, cells: ['1', 'Hà\nNội'] },
      { line: 5, cells: ['2', 'Huế'] },
    ]);
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('a\tb\nc\td\n', 'utf16le')]);
    expect(await cellsOf(wide)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('is refused with its line where a quote is broken, and where it has too many lines', async () => {
    await expect(readSpreadsheet(bytes('a,b\nc,"d\n'))).rejects.toThrow('Line 2');
    expect(await refused(bytes('x\n'.repeat(spreadsheetLimits.rows + 1)))).toBe('INVALID TOO_MANY_ROWS');
    expect(await refused(Buffer.from([0x00, 0x01, 0x02, 0x61]))).toBe('INVALID NO_SPREADSHEET');
  });
});

describe('what is written', () => {
  const columns = [
    { title: 'Words' },
    { title: 'Day', kind: 'day' as const },
    { title: 'Sum', kind: 'number' as const },
  ];

  it('comes back as it was, and nothing that somebody wrote is reckoned', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map(
      (one) =>
        one
          .normalize('NFC')
          .replace(/[\p{Cc}\ufffe\uffff\ufeff]/gu, ' ')
          .trim() || 'x',
    );
    const line = fc.tuple(
      fc.oneof(text, fc.constantFrom('=1+1', '+84 24', '-x', '@SUM(A1)', '="a"&B1', 'ế', '<b>&"')),
      fc
        .date({ min: new Date('1900-03-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((at) => at.toISOString().slice(0, 10)),
      fc.integer({ min: -1e9, max: 1e9 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (rows) => {
        const file = writeSpreadsheet('XLSX', { name: 'A: [list]', columns, rows });
        expect(await cellsOf(file)).toEqual([['Words', 'Day', 'Sum'], ...rows]);
        const csv = await cellsOf(writeSpreadsheet('CSV', { name: 'A', columns, rows }));
        expect(csv).toEqual([['Words', 'Day', 'Sum'], ...rows.map((row) => row.map(String))]);
      }),
      { numRuns: 60 },
    );
  });

  it('is harmless as a file: formulas in text are marked as text in both', () => {
    const rows: Cell[][] = [
      ['=cmd|calc', '2026-11-18', 1],
      ['\t@x', null, -2],
    ];
    const csv = new TextDecoder().decode(writeSpreadsheet('CSV', { name: 'A', columns, rows }));
    expect(csv).toBe("Words,Day,Sum\r\n'=cmd|calc,2026-11-18,1\r\n'\t@x,,-2\r\n");
    const file = writeSpreadsheet('XLSX', { name: 'A', columns, rows }, { name: 'a', columns, rows: [] });
    expect(Buffer.from(file.subarray(0, 2)).toString()).toBe('PK');
  });
});

describe('what somebody wrote in a cell', () => {
  it('is a day in either style, and none where the calendar has it not', () => {
    const days: [Cell, string | null][] = [
      ['18/11/2026', '2026-11-18'],
      ['1-2-2026', '2026-02-01'],
      ['2026-11-18T09:30', '2026-11-18'],
      ['Ngày 2 tháng 9 năm 2026', '2026-09-02'],
      ['30/02/2026', null],
      ['13/13/2026', null],
      ['18/11/26', null],
      [45_000, null],
      [null, null],
    ];
    for (const [cell, day] of days) expect(dayIn(cell), String(cell)).toBe(day);
    expect(dayIn('11/18/2026', { monthFirst: true })).toBe('2026-11-18');
  });

  it('is a number however thousands and decimals are set apart', () => {
    const numbers: [Cell, number | null][] = [
      [7, 7],
      ['1.250.000', 1_250_000],
      ['1.250.000,5', 1_250_000.5],
      ['1,250,000.5', 1_250_000.5],
      ['1 250 000,5', 1_250_000.5],
      ['1.250', 1_250],
      ['1,25', 1.25],
      ['-3', -3],
      ['3 tỷ', null],
      ['', null],
    ];
    for (const [cell, number] of numbers) expect(numberIn(cell), String(cell)).toBe(number);
    expect(numberIn('1,250', '.')).toBe(1_250);
    expect(numberIn('1.250', '.')).toBe(1.25);
    expect(textIn('  Hà \n Nội ')).toBe('Hà Nội');
  });
});
