import { readCsv } from './csv/read-csv.ts';
import { noSpreadsheet, spreadsheetLimits, tooLarge } from './limits.ts';
import type { Spreadsheet } from './sheet.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/**
 * Reads a spreadsheet by what it is, whatever it is called: a workbook (XLSX) or text with separators (CSV). Refuses what is
 * neither, damaged, or larger than can be read; what it gives is exactly what a person saw in the sheet.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Spreadsheet> {
  if (bytes.length > spreadsheetLimits.bytes)
    throw tooLarge(`The file is larger than ${spreadsheetLimits.bytes} bytes.`);
  if (bytes.length === 0) throw noSpreadsheet('The file is empty.');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes);
  if (isOldWorkbook(bytes))
    throw noSpreadsheet('This is a workbook of the old kind (XLS), or one with a password; save it as XLSX.');
  return readCsv(bytes);
}

const oldWorkbook = [0xd0, 0xcf, 0x11, 0xe0];
const isOldWorkbook = (bytes: Uint8Array) => oldWorkbook.every((byte, at) => bytes[at] === byte);
