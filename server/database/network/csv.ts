import Papa from 'papaparse';
import { delimiterOf } from '../../spreadsheets/index.ts';
import { BadData, type Place } from './bad-data.ts';

export interface CsvSource {
  /** What messages call it. */
  readonly file: string;
  readonly text: string;
}

export interface CsvLine extends Place {
  /** In Unicode NFC, with single spaces only. */
  readonly cells: readonly string[];
}

/** Splits a CSV text into its header and lines, each with the line number an editor shows; refuses broken quotes. */
export function readCsv(source: CsvSource): { header: CsvLine; lines: CsvLine[] } {
  const text = source.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), newline: '\n' });
  const lines: CsvLine[] = [];
  let line = 1;
  parsed.data.forEach((row, index) => {
    const broken = parsed.errors.find((error) => error.row === index);
    if (broken) throw new BadData([`${source.file} line ${line}: ${broken.message}.`]);
    const cells = row.map((cell) => cell.replace(/\s+/g, ' ').trim().normalize('NFC'));
    if (cells.some((cell) => cell !== '')) lines.push({ file: source.file, line, cells });
    line += row.join('').split('\n').length;
  });
  const [header, ...rest] = lines;
  if (!header) throw new BadData([`${source.file} is empty; its first line names the columns.`]);
  return { header, lines: rest };
}

/** Reads bytes as UTF-8 and refuses anything else, since a wrong guess would spoil names silently. */
export function csvText(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BadData([`${file} is not UTF-8 text; save it as “CSV UTF-8”.`]);
  }
}
