import { invalid } from '../kernel/errors.ts';

export const spreadsheetLimits = {
  /** Of the file as it is sent. */
  bytes: 20 * 1024 * 1024,
  /** Entries that a workbook may list. */
  entries: 2_000,
  /** Bytes that its parts may have once they are unpacked. */
  unpacked: 120 * 1024 * 1024,
  rows: 100_000,
  columns: 500,
  cells: 2_000_000,
  sheets: 50,
  /** Ranges of merged cells. */
  merged: 20_000,
  /** Signs in one cell; as many as a spreadsheet itself can keep. */
  cellText: 32_767,
} as const;

export const noSpreadsheet = (words: string) => invalid('file', words, 'NO_SPREADSHEET');
export const unsafe = (words: string) => invalid('file', words, 'FILE_UNSAFE');
export const tooLarge = (words: string) => invalid('file', words, 'FILE_TOO_LARGE');
export const tooManyRows = () =>
  invalid('file', `The file has more than ${spreadsheetLimits.rows} rows.`, 'TOO_MANY_ROWS', {
    max: spreadsheetLimits.rows,
  });
export const tooManyColumns = () =>
  invalid('file', `The file has more than ${spreadsheetLimits.columns} columns.`, 'TOO_MANY_COLUMNS', {
    max: spreadsheetLimits.columns,
  });

/** Counts rows and cells over all sheets of a file, and refuses beyond what can be read. */
export function counter() {
  let [rows, cells] = [0, 0];
  return (row: readonly unknown[]) => {
    rows += 1;
    cells += row.length;
    if (rows > spreadsheetLimits.rows) throw tooManyRows();
    if (row.length > spreadsheetLimits.columns) throw tooManyColumns();
    if (cells > spreadsheetLimits.cells)
      throw tooLarge(`The file has more than ${spreadsheetLimits.cells} cells.`);
  };
}
