import type { IncomingMessage, ServerResponse } from 'node:http';
import { beginImport, importLimits } from '../documents/index.ts';
import type { Actor } from '../kernel/actor.ts';
import { Allowance } from '../kernel/allowance.ts';
import { because, forbidden, notFound, unauthenticated } from '../kernel/errors.ts';
import type { Services } from '../streams/index.ts';
import { readAll, UnreadableBody } from './json-body.ts';
import { refusalOf, sendJson } from './refusal.ts';

export interface ImportsOptions {
  readonly services: Services;
  readerOf(request: IncomingMessage): Promise<{ actor: Actor; believedId: string | null }>;
  isOwnOrigin(origin: string): boolean;
}

const limits = { bytes: importLimits.bytes, milliseconds: 60_000 };
const tooLarge = () =>
  new UnreadableBody(413, `The file is larger than ${limits.bytes} bytes.`, undefined, {
    field: 'file',
    ...because('FILE_TOO_LARGE'),
  });

/** Answers `/api/import/<document>`: a file comes in by POST, and the answer is the job that reads it. */
export function createImports(options: ImportsOptions) {
  const uploads = new Allowance(20, 300);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const documentId = /^\/api\/import\/([^/]+)$/.exec(url.pathname)?.[1];
      if (!documentId) throw notFound('document', url.pathname);
      if (request.method !== 'POST') throw new UnreadableBody(405, 'A file is sent with POST.', 'POST');
      sendJson(response, 202, { jobId: await take(options, uploads, request, documentId, url.searchParams) });
    } catch (error) {
      if (response.headersSent) return void response.destroy();
      // What is still on its way is not waited for.
      if (!request.complete) response.setHeader('connection', 'close');
      const words = 'An import failed by a fault of ours.';
      const { status, body, headers } = refusalOf(options.services.log, error, words);
      sendJson(response, status, body, headers);
    }
  };
}

async function take(
  { services, readerOf, isOwnOrigin }: ImportsOptions,
  uploads: Allowance,
  request: IncomingMessage,
  documentId: string,
  asked: URLSearchParams,
): Promise<string> {
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
  const bytes = await readAll(request, limits).catch((error: unknown) => {
    throw error instanceof UnreadableBody && error.status === 413 ? tooLarge() : error;
  });
  return beginImport(services, actor, {
    requestId: asked.get('requestId') ?? '',
    documentId,
    fileName: asked.get('name') ?? '',
    deepest: Number(asked.get('deepest') ?? 2),
    bytes,
  });
}
