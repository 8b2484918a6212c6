import { setImmediate } from 'node:timers/promises';
import { UnpackError, unpackZip } from '../../kernel/unpack-zip.ts';
import { counter, spreadsheetLimits as limits, noSpreadsheet, tooLarge, unsafe } from '../limits.ts';
import type { Sheet, Spreadsheet } from '../sheet.ts';
import { readSheet, type SheetSettings } from './read-sheet.ts';
import { dateStyles, sharedStrings, workbookOf } from './workbook.ts';

/** What of a workbook is read; macros, pictures and links to elsewhere are not even unpacked. */
const wanted =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[\w .-]+\.xml)$/;

/** Reads a workbook: each sheet that is not hidden, with what its cells last showed. */
export async function readXlsx(bytes: Uint8Array): Promise<Spreadsheet> {
  const parts = await unpack(bytes);
  const workbook = workbookOf(parts);
  if (!workbook) throw noSpreadsheet('This is no workbook: it has no sheets in it.');
  if (workbook.sheets.length > limits.sheets)
    throw tooLarge(`The workbook has more than ${limits.sheets} sheets.`);
  const settings: SheetSettings = {
    strings: sharedStrings(parts['xl/sharedStrings.xml']),
    dates: dateStyles(parts['xl/styles.xml']),
    from1904: workbook.from1904,
    count: counter(),
  };
  const sheets: Sheet[] = [];
  for (const { name, path } of workbook.sheets) {
    const part = parts[path];
    if (!part) continue;
    await setImmediate();
    sheets.push({ name, rows: await readSheet(path, part, settings) });
  }
  return { sheets, encoding: 'utf-8' };
}

async function unpack(bytes: Uint8Array) {
  try {
    return await unpackZip(bytes, (name) => wanted.test(name), limits);
  } catch (error) {
    if (!(error instanceof UnpackError)) throw error;
    const refuse = { DAMAGED: noSpreadsheet, TOO_LARGE: tooLarge, TWICE: unsafe }[error.trouble];
    throw refuse(error.message);
  }
}
