import { csvLine } from '../kernel/csv.ts';
import type { Cell } from './sheet.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

export interface Column {
  readonly title: string;
  /** A day is written as one that the spreadsheet can sort and reckon with; its cells are as 2026-11-18. */
  readonly kind?: 'text' | 'number' | 'day';
  /** In signs; 18 where it is left out. */
  readonly width?: number;
}

export interface Table {
  /** What the sheet is called. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<readonly Cell[]>;
}

export type SpreadsheetFormat = 'XLSX' | 'CSV';

export const spreadsheetTypes: Readonly<Record<SpreadsheetFormat, { type: string; extension: string }>> = {
  XLSX: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
  CSV: { type: 'text/csv; charset=utf-8', extension: 'csv' },
};

/** Writes tables as a file that spreadsheets open: nothing that a person wrote in a cell is reckoned there. CSV takes one table. */
export function writeSpreadsheet(
  format: SpreadsheetFormat,
  ...tables: readonly [Table, ...Table[]]
): Uint8Array {
  return format === 'XLSX' ? writeXlsx(tables) : new TextEncoder().encode(csvOf(tables[0]));
}

function csvOf({ columns, rows }: Table): string {
  // Spreadsheets take a file without this mark for one of an older encoding.
  const lines = ['\uFEFF', csvLine(columns.map(({ title }) => title))];
  for (const row of rows)
    lines.push(csvLine(row.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell))));
  return lines.join('');
}
