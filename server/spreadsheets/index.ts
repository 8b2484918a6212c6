export { dayIn, numberIn, textIn } from './cell-values.ts';
export { delimiterOf } from './csv/read-csv.ts';
export { spreadsheetLimits } from './limits.ts';
export { readSpreadsheet } from './read-spreadsheet.ts';
export type { Cell, Sheet, SheetRow, Spreadsheet } from './sheet.ts';
export type { Column, Table } from './table.ts';
export { type SpreadsheetFormat, spreadsheetTypes, writeSpreadsheet } from './write-spreadsheet.ts';
