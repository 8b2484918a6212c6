import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import type { SignInHouse } from '../domains/people/index.ts';
import type { Log } from '../kernel/log.ts';
import { addressOf } from './address.ts';
import { clientFiles } from './client-files.ts';
import { isReady } from './health.ts';
import { ownOrigins } from './origins.ts';
import { secureHeaders } from './secure-headers.ts';
import { signInHandler } from './sign-in.ts';

export interface FrontOptions {
  config: Config;
  signIn: SignInHouse;
  database: Database;
  log: Log;
  clientDir: string | null | undefined;
  graphql(request: IncomingMessage, response: ServerResponse): Promise<void>;
  exports(request: IncomingMessage, response: ServerResponse): Promise<void>;
  files(request: IncomingMessage, response: ServerResponse): Promise<void>;
  imports(request: IncomingMessage, response: ServerResponse): Promise<void>;
  spreadsheets(request: IncomingMessage, response: ServerResponse): Promise<void>;
  calendars(request: IncomingMessage, response: ServerResponse): Promise<void>;
  stopMail(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

const largestSignIn = 64 * 1024;
const mostHeaders = 100;

interface House extends Omit<FrontOptions, 'signIn'> {
  isOwnOrigin(origin: string): boolean;
  signIn(request: IncomingMessage, response: ServerResponse, address: string): Promise<void>;
}
type Answer = (house: House, request: IncomingMessage, response: ServerResponse) => void;

const enter: Answer = ({ isOwnOrigin, signIn, config }, request, response) => {
  const { origin } = request.headers;
  if (origin !== undefined && !isOwnOrigin(origin))
    return json(response, 403, { message: 'This is asked from a page of another place.' });
  if (request.headers['transfer-encoding'] !== undefined)
    return json(response, 411, { message: 'Say how long the body is.' });
  if (Number(request.headers['content-length'] ?? 0) > largestSignIn)
    return json(response, 413, { message: 'The body is too large.' });
  void signIn(request, response, addressOf(request, config.trustedProxies));
};

/** Who answers each address that is no page: itself, or whatever begins so where it ends in a slash. */
export const addresses: Readonly<Record<string, Answer>> = {
  '/graphql': (house, request, response) => void house.graphql(request, response),
  '/healthz': (_house, _request, response) => json(response, 200, { status: 'ok' }),
  '/readyz': (house, _request, response) => void readiness(house, response),
  '/api/auth/': enter,
  '/files': (house, request, response) => void house.files(request, response),
  '/files/': (house, request, response) => void house.files(request, response),
  '/api/export/': (house, request, response) => void house.exports(request, response),
  '/api/import/': (house, request, response) => void house.imports(request, response),
  '/api/spreadsheet': (house, request, response) => void house.spreadsheets(request, response),
  '/calendar/': (house, request, response) => void house.calendars(request, response),
  '/mail/stop/': (house, request, response) => void house.stopMail(request, response),
};
const answerers = Object.entries(addresses);

/** Every HTTP request comes in here and goes to the one who answers it. */
export function createFront(options: FrontOptions): RequestListener {
  const house: House = {
    ...options,
    signIn: signInHandler(options.signIn),
    isOwnOrigin: ownOrigins(options.config),
  };
  const pages = clientFiles(options.clientDir);
  return (request, response) => {
    secureHeaders(response, options.config);
    if (request.rawHeaders.length > 2 * mostHeaders)
      return json(response, 431, { message: 'The request has too many headers.' });
    const path = (request.url ?? '/').split('?')[0]!;
    const [, answer] =
      answerers.find(([one]) => (one.endsWith('/') ? path.startsWith(one) : path === one)) ?? [];
    if (answer) return answer(house, request, response);
    if (path.startsWith('/api/')) return json(response, 404, { message: 'There is nothing here.' });
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return json(response, 405, { message: 'This address is only read.' });
    return pages(request, response);
  };
}

async function readiness(
  { database, log }: Pick<House, 'database' | 'log'>,
  response: ServerResponse,
): Promise<void> {
  const problem = await isReady(database);
  // What is wrong is for who runs the house, who reads it in the log.
  if (problem) log.warn({ problem }, 'Not ready.');
  json(response, problem ? 503 : 200, { status: problem ? 'not ready' : 'ready' });
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
