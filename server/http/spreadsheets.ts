import type { IncomingMessage, ServerResponse } from 'node:http';
import { agreementLimits } from '../../schema/agreement-limits.ts';
import type { Actor } from '../kernel/actor.ts';
import { Allowance } from '../kernel/allowance.ts';
import { because, forbidden, notFound, unauthenticated } from '../kernel/errors.ts';
import type { Log } from '../kernel/log.ts';
import { readSpreadsheet, type Sheet, textIn } from '../spreadsheets/index.ts';
import { readAll, UnreadableBody } from './json-body.ts';
import { refusalOf, sendJson } from './refusal.ts';

export interface SpreadsheetsOptions {
  readonly log: Log;
  readerOf(request: IncomingMessage): Promise<{ actor: Actor; believedId: string | null }>;
  isOwnOrigin(origin: string): boolean;
}

// Read where it comes in, so no larger than is read in a moment: registers weigh a tenth of it.
const limits = { bytes: 4 * 1024 * 1024, milliseconds: 30_000 };
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
      if (response.headersSent) return void response.destroy();
      // What is still on its way is not waited for.
      if (!request.complete) response.setHeader('connection', 'close');
      const words = 'A spreadsheet could not be read by a fault of ours.';
      const { status, body, headers } = refusalOf(options.log, error, words);
      sendJson(response, status, body, headers);
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
  { readerOf, isOwnOrigin }: SpreadsheetsOptions,
  uploads: Allowance,
  request: IncomingMessage,
): Promise<Buffer> {
  const { origin } = request.headers;
  if (origin === undefined || !isOwnOrigin(origin))
    throw forbidden('A file is sent from a page of ours.', 'OUR_PAGES_ONLY');
  const { actor, believedId } = await readerOf(request);
  if (actor.kind !== 'person' || (believedId !== null && believedId !== actor.id)) throw unauthenticated();
  uploads.take(actor.id);
  // A form of a foreign page can’t send this type.
  if (request.headers['content-type'] !== 'application/octet-stream')
    throw new UnreadableBody(415, 'Send the file as application/octet-stream.');
  if (request.headers['content-encoding'] !== undefined)
    throw new UnreadableBody(415, 'Send the file as it is, not packed once more.');
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes) throw tooLarge();
  return readAll(request, limits).catch((error: unknown) => {
    throw error instanceof UnreadableBody && error.status === 413 ? tooLarge() : error;
  });
}
