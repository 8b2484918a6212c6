/**
 * What stands in a cell, as the sheet last showed it: text, a number, yes or no, or nothing. A day is text as 2026-11-18,
 * an instant as 2026-11-18T09:30, whatever style the sheet shows them in. A formula is what it last came to.
 */
export type Cell = string | number | boolean | null;

export interface SheetRow {
  /** The number that the spreadsheet shows beside the row. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

export interface Sheet {
  readonly name: string;
  /** Rows that have anything in them. */
  readonly rows: readonly SheetRow[];
}

export interface Spreadsheet {
  readonly sheets: readonly Sheet[];
  /** UTF-8, or the older encoding that a file of text was read in, so that a person can say whether the signs are right. */
  readonly encoding: string;
}
