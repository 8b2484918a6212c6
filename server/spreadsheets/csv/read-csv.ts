import { setImmediate } from 'node:timers/promises';
import Papa from 'papaparse';
import { counter, noSpreadsheet, spreadsheetLimits, tooManyRows } from '../limits.ts';
import type { Cell, SheetRow, Spreadsheet } from '../sheet.ts';
import { decode } from './decode.ts';

/** Reads text with separators; refuses broken quotes and names the line. */
export async function readCsv(bytes: Uint8Array): Promise<Spreadsheet> {
  const { text, encoding } = decode(bytes);
  const lines = text.replace(/\r\n?/g, '\n');
  const parsed = Papa.parse<string[]>(lines, {
    delimiter: delimiterOf(lines),
    newline: '\n',
    // One more than is read, so that too many are noticed; empty lines count for nothing.
    preview: spreadsheetLimits.rows * 2 + 1,
  });
  if (parsed.meta.truncated) throw tooManyRows();
  const broken = new Map(parsed.errors.map((error) => [error.row ?? 0, error.message]));
  const count = counter();
  const rows: SheetRow[] = [];
  let line = 1;
  for (const [index, row] of parsed.data.entries()) {
    const trouble = broken.get(index);
    if (trouble) throw noSpreadsheet(`Line ${line}: ${trouble}.`);
    const cells = row.map(cellOf);
    while (cells.at(-1) === null) cells.pop();
    if (cells.length > 0) {
      count(cells);
      rows.push({ line, cells });
    }
    line += 1 + linesIn(row);
    if (index % 5_000 === 4_999) await setImmediate();
  }
  return { sheets: [{ name: '', rows }], encoding };
}

function cellOf(written: string): Cell {
  const text = written.trim().normalize('NFC').slice(0, spreadsheetLimits.cellText);
  if (text === '') return null;
  // As we write what a spreadsheet would reckon: what was taken out comes back in as it was.
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

const linesIn = (row: readonly string[]) =>
  row.reduce((count, cell) => count + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);

/** Spreadsheets write semicolons where the comma is the decimal sign, as in Viet Nam and most of Europe. */
export function delimiterOf(text: string): string {
  const first = text.split('\n', 1)[0] ?? '';
  const count = (delimiter: string) => first.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}
