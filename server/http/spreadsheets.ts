import type { IncomingMessage, ServerResponse } from 'node:http';
import { agreementLimits } from '../../schema/agreement-limits.ts';
import { Allowance } from '../kernel/allowance.ts';
import { because, notFound } from '../kernel/errors.ts';
import type { Log } from '../kernel/log.ts';
import { readSpreadsheet, type Sheet, textIn } from '../spreadsheets/index.ts';
import { UnreadableBody } from './json-body.ts';
import { answerRefusal, sendJson } from './refusal.ts';
import { fileIn, octets, senderOf, type UploadsOptions } from './uploads.ts';

export interface SpreadsheetsOptions extends UploadsOptions {
  readonly log: Log;
}

const limits = { bytes: agreementLimits.importedFile.max, milliseconds: 30_000 };
/** More than may be brought in at once, with what stands above a table's head. */
const mostRows = agreementLimits.imported.max + 50;
const mostColumns = 60;
const tooLarge = () =>
  new UnreadableBody(413, `The file is larger than ${limits.bytes} bytes.`, undefined, {
    field: 'file',
    ...because('FILE_TOO_LARGE'),
  });

/**
 * Answers `POST /api/spreadsheet`: a spreadsheet comes in, and what a person sees in it goes back as text, to be looked at and
 * brought in by an action of its own. Nothing is kept.
 */
export function createSpreadsheets(options: SpreadsheetsOptions) {
  const uploads = new Allowance(20, 300);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname !== '/api/spreadsheet') throw notFound('address', pathname);
      if (request.method !== 'POST') throw new UnreadableBody(405, 'A file is sent with POST.', 'POST');
      const { sheets, encoding } = await readSpreadsheet(await take(options, uploads, request));
      sendJson(response, 200, { encoding, sheets: sheets.map(shown) });
    } catch (error) {
      const words = 'A spreadsheet could not be read by a fault of ours.';
      answerRefusal(options.log, { request, response }, error, words);
    }
  };
}

function shown({ name, rows }: Sheet) {
  return {
    name,
    rowCount: rows.length,
    rows: rows
      .slice(0, mostRows)
      .map(({ line, cells }) => ({ line, cells: cells.slice(0, mostColumns).map(textIn) })),
  };
}

async function take(
  options: SpreadsheetsOptions,
  uploads: Allowance,
  request: IncomingMessage,
): Promise<Buffer> {
  const sender = await senderOf(options, request);
  uploads.take(sender.id);
  return fileIn(request, { types: octets, ...limits, tooLarge });
}
