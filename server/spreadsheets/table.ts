import type { Cell } from './sheet.ts';

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
