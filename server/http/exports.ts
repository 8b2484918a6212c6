import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { projectStates } from '../../schema/projects/index.ts';
import { creativeFields, regions } from '../../schema/words.ts';
import { editionFile, fetchExport } from '../documents/index.ts';
import { exportRegister } from '../domains/agreements/index.ts';
import { exportFestival } from '../domains/festivals/index.ts';
import { fetchMatrix, matrixFile } from '../domains/frameworks/index.ts';
import { exportAudit, exportMe } from '../domains/people/index.ts';
import { exportPlan, exportPromises } from '../domains/plans/index.ts';
import { exportProjects } from '../domains/projects/index.ts';
import { findOutput } from '../jobs/index.ts';
import type { Actor } from '../kernel/actor.ts';
import { Allowance } from '../kernel/allowance.ts';
import { forbidden, notFound, unauthenticated } from '../kernel/errors.ts';
import type { Language } from '../kernel/localised-text.ts';
import { spreadsheetTypes } from '../spreadsheets/index.ts';
import type { Services } from '../streams/index.ts';
import { addressOf } from './address.ts';
import { UnreadableBody } from './json-body.ts';
import { answerRefusal } from './refusal.ts';

type ReaderOf = (request: IncomingMessage) => Promise<{ actor: Actor; language: Language }>;

/** Answers `/api/export/…`: files of what the reader may take out of the house. */
export function createExports(services: Services, readerOf: ReaderOf, trustedProxies: number) {
  const taken = { byPerson: new Allowance(20, 600), byAddress: new Allowance(20, 600) };
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      if (request.method !== 'GET') throw new UnreadableBody(405, 'A file is fetched with GET.', 'GET');
      // A page elsewhere could make a browser ask; it would not get the file, but the history would say it was taken.
      if (request.headers['sec-fetch-site'] === 'cross-site')
        throw forbidden('Files are fetched from our own pages.', 'OUR_PAGES_ONLY');
      const url = new URL(request.url ?? '/', 'http://localhost');
      const given = { url, request, response, address: addressOf(request, trustedProxies) };
      const kind = Object.keys(files).find((path) =>
        path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path,
      );
      if (kind) await giveFile(services, readerOf, taken, given, kind);
      else await answer(services, readerOf, taken, given);
    } catch (error) {
      answerRefusal(services.log, { request, response }, error, 'An export failed by a fault of ours.');
    }
  };
}

interface Given {
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly address: string;
}
interface Taken {
  readonly byPerson: Allowance;
  readonly byAddress: Allowance;
}

interface Asked {
  readonly services: Services;
  readonly actor: Actor;
  readonly language: Language;
  /** What stands in the address after the kind of file. */
  readonly rest: string;
  readonly wish: (name: string) => string | null;
}

const spreadsheet = (wish: Asked['wish']) => (wish('format') === 'csv' ? 'CSV' : 'XLSX');
const oneOf = <Word extends string>(words: readonly Word[], given: string | null) =>
  words.find((word) => word === given) ?? null;

/** What is made for whoever may read it, by how its address begins: for everybody where it is public. */
const files: Readonly<
  Record<string, (asked: Asked) => Promise<{ name: string; type: string; bytes: Uint8Array }>>
> = {
  '/api/export/edition/': ({ services, actor, language, rest, wish }) =>
    editionFile(services, actor, {
      editionId: rest,
      format: wish('format') ?? '',
      language: wish('language') ?? language,
      inLanguage: wish('inLanguage'),
    }),
  '/api/export/plan/': ({ services, actor, language, rest, wish }) =>
    exportPlan(services, actor, { slug: rest, format: spreadsheet(wish), language }),
  '/api/export/promises/': ({ services, actor, language, rest, wish }) =>
    exportPromises(services, actor, { slug: rest, format: spreadsheet(wish), language }),
  '/api/export/festival/': ({ services, language, rest, wish }) =>
    exportFestival(services, { slug: rest, format: spreadsheet(wish), language }),
  '/api/export/projects': ({ services, actor, language, wish }) =>
    exportProjects(services, actor, {
      filter: {
        field: oneOf(creativeFields, wish('field')),
        region: oneOf(regions, wish('region')),
        state: oneOf(projectStates, wish('state')),
        body: wish('body'),
        network: wish('network'),
      },
      format: spreadsheet(wish),
      language,
    }),
  '/api/export/matrix/': ({ services, actor, language, rest, wish }) => {
    const [edition, at] = [wish('edition'), wish('at')];
    return matrixFile(
      { pool: services.database.pool, actor },
      {
        framework: rest,
        format: wish('format') ?? '',
        language: wish('language') ?? language,
        edition: edition === null ? null : Number(edition),
        at: at === null ? null : new Date(at),
        field: wish('field'),
        region: wish('region'),
        network: wish('network'),
        cities: wish('cities')?.split(',') ?? null,
      },
    );
  },
};

async function giveFile(
  services: Services,
  readerOf: ReaderOf,
  taken: Taken,
  { url, request, response, address }: Given,
  kind: string,
): Promise<void> {
  const { actor, language } = await readerOf(request);
  if (actor.kind === 'person') taken.byPerson.take(actor.id);
  else taken.byAddress.take(address);
  const wish = (name: string) => url.searchParams.get(name)?.replaceAll('\u0000', '') || null;
  const rest = url.pathname.slice(kind.length);
  const { name, type, bytes } = await files[kind]!({ services, actor, language, rest, wish });
  file(response, type, name, bytes.length);
  response.end(bytes);
}

async function answer(
  services: Services,
  readerOf: ReaderOf,
  taken: Taken,
  { url, request, response }: Given,
): Promise<void> {
  const { actor, language } = await readerOf(request);
  if (actor.kind !== 'person') throw unauthenticated();
  // A file of everything is the dearest thing that one can ask for.
  taken.byPerson.take(actor.id);
  if (url.pathname === '/api/export/me') {
    const everything = await exportMe(services, actor);
    file(response, 'application/json; charset=utf-8', 'trellis-about-me.json');
    response.end(JSON.stringify(everything, null, 2));
  } else if (url.pathname === '/api/export/audit') {
    const slug = (url.searchParams.get('body') ?? '').replaceAll('\u0000', '');
    const lines = await exportAudit(services, actor, { slug, language });
    file(response, 'text/csv; charset=utf-8', `trellis-history-${slug}.csv`);
    await pipeline(Readable.from(lines), response);
  } else if (url.pathname === '/api/export/agreements') {
    const format = url.searchParams.get('format') === 'xlsx' ? 'XLSX' : 'CSV';
    const bytes = await exportRegister(services, actor, { language, format });
    const { type, extension } = spreadsheetTypes[format];
    file(response, type, `trellis-agreements.${extension}`, bytes.length);
    response.end(bytes);
  } else if (url.pathname.startsWith('/api/export/job/')) {
    const jobId = url.pathname.slice('/api/export/job/'.length);
    const isMatrix = (await findOutput(services, actor, jobId))?.kind === 'matrix.export';
    const { name, type, bytes } = await (isMatrix ? fetchMatrix : fetchExport)(services, actor, jobId);
    file(response, type, name, bytes.length);
    response.end(bytes);
  } else {
    throw notFound('file', url.pathname);
  }
}

function file(response: ServerResponse, type: string, name: string, length?: number): void {
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
