import Papa from 'papaparse';
import { columnsBy } from '../../spreadsheets/columns-by.ts';
import type { TableRow } from '../../spreadsheets/table-row.ts';

export const pastedColumns = [
  'group',
  'title',
  'lead',
  'coordinating',
  'startsOn',
  'endsOn',
  'budget',
  'budgetSource',
] as const;
export type PastedColumn = (typeof pastedColumns)[number];

/** What was copied, in cells, with the lines that a person sees them on. */
export interface GivenTable {
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
  readonly columns: Readonly<Record<PastedColumn, number>>;
}

// As plans head their columns, in English and in Vietnamese, without accents and capitals.
const heads: Readonly<Record<PastedColumn, RegExp>> = {
  group: /^(action group|group|nhom)/,
  title: /^(activity|title|task|hoat dong|noi dung|nhiem vu|cong viec)/,
  lead: /^(lead|responsible|co quan chu tri|don vi chu tri|chu tri)/,
  coordinating: /^(coordinat|taking part|partner|co quan phoi hop|don vi phoi hop|phoi hop)/,
  startsOn: /^(begin|start|from|bat dau|tu ngay)/,
  endsOn: /^(end|until|deadline|due|ket thuc|den ngay|thoi han|hoan thanh)/,
  budget: /^(budget|cost|amount|kinh phi|du toan)/,
  budgetSource: /^(source|fund|nguon)/,
};

/** Reads what was copied from a spreadsheet. With a head its columns are found by their names; without, a line is an activity. */
export function rowsOfText(given: string): GivenTable {
  const text = given.replace(/^\ufeff/, '');
  const hasTabs = text.includes('\t');
  const table = linesOf(text, hasTabs ? '\t' : '');
  const columns = columnsOf(table[0]?.cells ?? []);
  // One word alone may be an activity that begins like a head.
  if (Object.values(columns).filter((at) => at !== -1).length > 1)
    return { head: table[0]!.cells, rows: table.slice(1), columns };
  // Without tabs a comma is a sign of the words: nobody's sentence is cut in two.
  const rows = hasTabs ? table : linesOf(text, '\u001f');
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const from = width > 1 ? 0 : 1;
  return {
    head: Array.from({ length: width }, () => ''),
    rows,
    columns: Object.fromEntries(
      pastedColumns.map((column, at) => [column, at >= from && at - from < width ? at - from : -1]),
    ) as Record<PastedColumn, number>,
  };
}

const mostAbove = 15;

/** The table in the rows of a sheet: its head is the first line that reads like one, since a title often stands above it. */
export function rowsOfSheet(given: readonly TableRow[]): GivenTable {
  const rows = given.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const at = rows
    .slice(0, mostAbove)
    .findIndex(({ cells }) => Object.values(columnsOf(cells)).filter((column) => column !== -1).length > 1);
  if (at !== -1)
    return { head: rows[at]!.cells, rows: rows.slice(at + 1), columns: columnsOf(rows[at]!.cells) };
  const head = rows[0]?.cells ?? [];
  return { head, rows: rows.slice(1), columns: columnsOf(head) };
}

function linesOf(text: string, delimiter: string) {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false, delimiter });
  return data
    .map((cells, at) => ({ line: at + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

const columnsOf = (head: readonly string[]): Record<PastedColumn, number> => columnsBy(heads, head);
