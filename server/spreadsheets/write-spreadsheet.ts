import { csvLine } from '../kernel/csv.ts';
import type { Table } from './table.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

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
