import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { findFile, keepFile, mostBytesOf } from '../files/index.ts';
import type { Actor } from '../kernel/actor.ts';
import { Allowance } from '../kernel/allowance.ts';
import { because, notFound } from '../kernel/errors.ts';
import type { Language } from '../kernel/localised-text.ts';
import type { Services } from '../streams/index.ts';
import { UnreadableBody } from './json-body.ts';
import { answerRefusal, sendJson } from './refusal.ts';
import { fileIn, senderOf } from './uploads.ts';

interface Reader {
  readonly actor: Actor;
  readonly language: Language;
  /** Whom the page that asks believes to be signed in; null where it does not say. */
  readonly believedId: string | null;
}

export interface FilesOptions {
  readonly services: Services;
  readerOf(request: IncomingMessage): Promise<Reader>;
  isOwnOrigin(origin: string): boolean;
}

const milliseconds = 30_000;
const types = /^(image\/[a-z.+-]+|application\/(octet-stream|pdf))$/i;
const tooHeavy = (bytes: number) =>
  new UnreadableBody(413, `The file is larger than ${bytes} bytes.`, undefined, {
    field: 'file',
    ...because('PICTURE_TOO_HEAVY'),
    megabytes: bytes / 1024 / 1024,
  });

const wrongMethod = (allow: string) =>
  new UnreadableBody(405, `This address takes ${allow.replace(', ', ' and ')}.`, allow);

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** Answers `/files`: pictures and papers come in by POST or PUT and go out by GET. */
export function createFiles(options: FilesOptions) {
  const uploads = new Allowance(60, 300);
  const { services } = options;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      const isUpload = request.method === 'POST' || request.method === 'PUT';
      if (pathname === '/files' && isUpload)
        return await take(options, uploads, request, response, searchParams);
      const id = /^\/files\/([^/]+)$/.exec(pathname)?.[1];
      if (!id) throw pathname === '/files' ? wrongMethod('POST, PUT') : notFound('file', pathname);
      if (request.method !== 'GET' && request.method !== 'HEAD') throw wrongMethod('GET, HEAD');
      await give(options, request, response, id);
    } catch (error) {
      if (response.headersSent) return void response.destroy();
      for (const name of ['etag', 'content-length', 'content-disposition', 'vary'])
        response.removeHeader(name);
      answerRefusal(services.log, { request, response }, error, 'A file failed by a fault of ours.');
    }
  };
}

async function take(
  options: FilesOptions,
  uploads: Allowance,
  request: IncomingMessage,
  response: ServerResponse,
  asked: URLSearchParams,
): Promise<void> {
  const actor = await senderOf(options, request);
  uploads.take(actor.id);
  const kind = asked.get('kind') ?? '';
  const most = mostBytesOf(kind);
  const bytes = await fileIn(request, { types, bytes: most, milliseconds, tooLarge: () => tooHeavy(most) });
  const kept = await keepFile(options.services, actor, {
    requestId: asked.get('requestId') ?? '',
    kind,
    name: asked.get('name'),
    thingId: asked.get('id') ?? '',
    bytes,
  });
  sendJson(response, 201, { ...kept, url: `/files/${kept.id}` });
}

async function give(
  { services, readerOf }: FilesOptions,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): Promise<void> {
  const { actor, language } = await readerOf(request);
  const file = await findFile(services, { actor, language }, id);
  if (!file) throw notFound('file', id);
  const etag = `"${file.sha256}"`;
  response.setHeader('etag', etag);
  // Public ones may be kept for a while on the way; all others are asked for each time, so that a right that ended has ended.
  response.setHeader('cache-control', file.isPublic ? 'public, max-age=3600' : 'private, no-cache');
  if (!file.isPublic) response.setHeader('vary', 'cookie');
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
  response.setHeader('content-type', file.mediaType);
  response.setHeader('content-length', file.bytes);
  response.setHeader(
    'content-disposition',
    `attachment; filename="${file.id}.${extensions[file.mediaType]}"${file.name ? `; filename*=UTF-8''${encodeURIComponent(file.name)}` : ''}`,
  );
  response.setHeader('content-security-policy', `default-src 'none'; sandbox`);
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  if (request.method === 'HEAD') return void response.end();
  const stream = await services.files.read(file.id);
  if (!stream) throw notFound('file', id);
  await pipeline(stream, response);
}
