import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config.ts';
import type { Actor } from '../kernel/actor.ts';
import { Allowance } from '../kernel/allowance.ts';
import { forbidden, notFound, unauthenticated } from '../kernel/errors.ts';
import type { Language } from '../kernel/localised-text.ts';
import type { TakenOut } from '../kernel/taken-out.ts';
import type { Services } from '../streams/index.ts';
import { addressOf } from './address.ts';
import { type Asked, type ExportKind, exportKinds } from './export-kinds.ts';
import { UnreadableBody } from './json-body.ts';
import { noteTakenOut } from './note-taken-out.ts';
import { answerRefusal } from './refusal.ts';

type ReaderOf = (request: IncomingMessage) => Promise<{ actor: Actor; language: Language }>;

/** Answers `/api/export/…`: files of what the reader may take out of the house, each written down before it goes. */
export function createExports(
  services: Services,
  readerOf: ReaderOf,
  { trustedProxies, filesPerPerson = 20 }: Pick<Config, 'trustedProxies' | 'filesPerPerson'>,
) {
  const taken = {
    byPerson: new Allowance(filesPerPerson, 600),
    byAddress: new Allowance(filesPerPerson, 600),
  };
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      if (request.method !== 'GET') throw new UnreadableBody(405, 'A file is fetched with GET.', 'GET');
      // A page elsewhere could make a browser ask; it would not get the file, but the history would say it was taken.
      if (request.headers['sec-fetch-site'] === 'cross-site')
        throw forbidden('Files are fetched from our own pages.', 'OUR_PAGES_ONLY');
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      const found = Object.entries(exportKinds).find(([path]) =>
        path.endsWith('/') ? pathname.startsWith(path) : pathname === path,
      );
      if (!found) throw notFound('file', pathname);
      const [path, kind] = found;
      const { actor, language } = await readerOf(request);
      if (actor.kind === 'person') taken.byPerson.take(actor.id);
      else if (kind.isFor === 'people') throw unauthenticated();
      else taken.byAddress.take(addressOf(request, trustedProxies));
      const wish = (name: string) => searchParams.get(name)?.replaceAll('\u0000', '') || null;
      const asked = { services, actor, language, rest: pathname.slice(path.length), wish };
      const file = await takeOut(kind, asked);
      await noteTakenOut(services, actor, file.noted);
      await give(response, file);
    } catch (error) {
      answerRefusal(services.log, { request, response }, error, 'An export failed by a fault of ours.');
    }
  };
}

async function takeOut(kind: ExportKind, { actor, ...asked }: Asked<Actor>): Promise<TakenOut> {
  if (kind.isFor === 'everybody') return kind.take({ actor, ...asked });
  if (actor.kind !== 'person') throw unauthenticated();
  return kind.take({ actor, ...asked });
}

async function give(response: ServerResponse, file: TakenOut): Promise<void> {
  const content = await file.content();
  if (typeof content === 'string' || content instanceof Uint8Array) {
    const bytes = Buffer.from(content);
    head(response, file, bytes.length);
    response.end(bytes);
  } else {
    head(response, file);
    await pipeline(Readable.from(content), response);
  }
}

function head(response: ServerResponse, { name, type }: TakenOut, length?: number): void {
  // What an old browser shows is plain; what a new one shows is the whole name, with every sign by its number.
  const plain = name.normalize('NFD').replace(/[^A-Za-z0-9 ._()-]+/g, '');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  const inFull = plain === name ? '' : `; filename*=UTF-8''${whole}`;
  response.writeHead(200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${plain}"${inFull}`,
    'content-security-policy': 'sandbox',
    'cache-control': 'no-store',
    ...(length === undefined ? {} : { 'content-length': length }),
  });
}
