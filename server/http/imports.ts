import type { IncomingMessage, ServerResponse } from 'node:http';
import { beginImport, importLimits } from '../documents/index.ts';
import { Allowance } from '../kernel/allowance.ts';
import { because, notFound } from '../kernel/errors.ts';
import type { Services } from '../streams/index.ts';
import { UnreadableBody } from './json-body.ts';
import { answerRefusal, sendJson } from './refusal.ts';
import { fileIn, octets, senderOf, type UploadsOptions } from './uploads.ts';

export interface ImportsOptions extends UploadsOptions {
  readonly services: Services;
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
      const words = 'An import failed by a fault of ours.';
      answerRefusal(options.services.log, { request, response }, error, words);
    }
  };
}

async function take(
  options: ImportsOptions,
  uploads: Allowance,
  request: IncomingMessage,
  documentId: string,
  asked: URLSearchParams,
): Promise<string> {
  const actor = await senderOf(options, request);
  uploads.take(actor.id);
  const bytes = await fileIn(request, { types: octets, ...limits, tooLarge });
  return beginImport(options.services, actor, {
    requestId: asked.get('requestId') ?? '',
    documentId,
    fileName: asked.get('name') ?? '',
    deepest: Number(asked.get('deepest') ?? 2),
    bytes,
  });
}
