import Papa from 'papaparse';
import { columnsBy } from '../../../spreadsheets/columns-by.ts';
import type { TableRow } from '../../../spreadsheets/table-row.ts';

/** A table as it was given: its head, and its rows. */
export interface GivenTable {
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Reads a table that was pasted from a spreadsheet. */
export function tableOfText(text: string): GivenTable {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: false });
  return tableOfRows(data.map((cells, at) => ({ line: at + 1, cells: cells.map((cell) => cell.trim()) })));
}

/**
 * The table in the rows of a sheet. Its head is the first line that reads like one, since a title and a date often stand
 * above it; else the first line that says something.
 */
export function tableOfRows(given: readonly TableRow[]): GivenTable {
  const rows = given.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const found = rows
    .slice(0, mostAbove)
    .findIndex(({ cells }) => Object.values(columnsOf(cells)).filter((at) => at !== -1).length > 1);
  const at = Math.max(0, found);
  return { head: rows[at]?.cells ?? [], rows: rows.slice(at + 1) };
}

const mostAbove = 15;

export const importedColumns = [
  'number',
  'title',
  'titleVi',
  'kind',
  'parties',
  'signedOn',
  'enteredOn',
  'endsOn',
] as const;
export type ImportedColumn = (typeof importedColumns)[number];

// As registers head their columns, in English and in Vietnamese, without accents and capitals.
const heads: Readonly<Record<ImportedColumn, RegExp>> = {
  number: /^(no|nr|number|so|so hieu|ma)\b/,
  title: /^(title|agreement|name|english|ten tieng anh)/,
  titleVi: /^(ten|thoa thuan|tieu de|vietnamese)/,
  kind: /^(kind|type|loai|hinh thuc)/,
  parties: /^(part|with|ben|doi tac)/,
  signedOn: /^(signed|date of sign|ngay ky)/,
  enteredOn: /^(in force|effective|enter|ngay (co )?hieu luc)/,
  endsOn: /^(end|expir|until|ngay het|het han|den ngay)/,
};

/** Which column of a table is likely which: the first head that reads like it. */
export const columnsOf = (head: readonly string[]): Record<ImportedColumn, number> => columnsBy(heads, head);
