import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { DomainError, errorCodes, unavailable } from '../kernel/errors.ts';
import type { Log } from '../kernel/log.ts';
import { connectionFailed } from '../streams/index.ts';
import { HeaderMap } from './apollo.ts';
import type { Context } from './context.ts';
import { formatError, statusOf } from './format-error.ts';
import type { GraphqlRequest, KnownDocuments } from './known-documents.ts';
import { problemOf } from './values.ts';

const largestBody = 2 * 1024 * 1024;
const slowestBody = 20_000;
const utf8 = new TextDecoder('utf-8', { fatal: true });

class Refused extends Error {
  readonly status: number;

  constructor(status: number, words: string) {
    super(words);
    this.status = status;
  }
}

/** Apollo calls whatever keeps us from knowing who asks a fault of ours; a database that is away is none. */
function refusedWithStatus(error: unknown): never {
  const refusal = connectionFailed(error) ? unavailable() : error;
  if (!(refusal instanceof DomainError)) throw error;
  const { status } = errorCodes[refusal.code];
  throw new GraphQLError(refusal.message, { originalError: refusal, extensions: { http: { status } } });
}

/** Answers `/graphql` on a bare Node server: reads the body within its limits and lets Apollo do what is not known yet. */
export function graphqlHandler(
  apollo: ApolloServer<Context>,
  known: KnownDocuments,
  contextOf: (request: IncomingMessage) => Promise<Context>,
  log: Log,
) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const body = request.method === 'POST' ? await jsonBody(request) : undefined;
      const { accept } = request.headers;
      const mediaType = known.mediaTypeFor(accept);
      const document = body && known.of(body);
      let context = () => contextOf(request);
      if (mediaType && document) {
        const started = contextOf(request);
        const executed = started.then((one) => known.execute(document, body, one));
        const data = await dataOf(executed);
        if (data) return send(response, mediaType, `{"data":${JSON.stringify(data)}}\n`);
        context = async () => ({ ...(await started), executed });
      }
      const answer = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method ?? 'GET',
          headers: headersOf(request),
          search: searchOf(request),
          body,
        },
        context: () => context().catch(refusedWithStatus),
      });
      if (body && (answer.status ?? 200) === 200)
        known.keepMediaType(accept, answer.headers.get('content-type'));
      for (const [name, value] of answer.headers) response.setHeader(name, value);
      response.setHeader('cache-control', 'no-store');
      response.statusCode = answer.status ?? 200;
      if (answer.body.kind === 'complete') {
        // Encoded once: a string is measured, joined to the head and then encoded.
        response.end(Buffer.from(answer.body.string));
      } else {
        for await (const chunk of answer.body.asyncIterator) response.write(chunk);
        response.end();
      }
    } catch (error) {
      // Whoever has got half of an answer can't be told anything more.
      if (response.headersSent) return void response.destroy();
      const isRefused = error instanceof Refused;
      const told = isRefused
        ? { message: error.message, extensions: { code: 'BAD_USER_INPUT' } }
        : formatError(error, log);
      const status = isRefused ? error.status : statusOf([told]);
      if (status === 408) response.setHeader('connection', 'close');
      response.statusCode = status;
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(JSON.stringify({ errors: [told] }));
    }
  };
}

/** What was asked for, where nothing at all went wrong. */
async function dataOf(execution: Promise<ExecutionResult>): Promise<ExecutionResult['data']> {
  try {
    const { data, errors } = await execution;
    return errors ? null : data;
  } catch {
    // Apollo is handed the same promise, and says what it comes to.
    return null;
  }
}

function send(response: ServerResponse, mediaType: string, text: string): void {
  response.setHeader('content-type', mediaType);
  response.setHeader('cache-control', 'no-store');
  const body = Buffer.from(text);
  response.setHeader('content-length', body.length);
  response.end(body);
}

async function jsonBody(request: IncomingMessage): Promise<GraphqlRequest | undefined> {
  const type = request.headers['content-type'] ?? '';
  // What is not JSON goes on unread: Apollo refuses it as a request that a foreign page could have made.
  if (!/^application\/(graphql-response\+)?json\s*(;|$)/i.test(type)) return drained(request);
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(type)?.[1];
  if (charset && !/^utf-?8$/i.test(charset))
    throw new Refused(415, `The charset ${charset} is not read here; send UTF-8.`);
  const encoding = request.headers['content-encoding'];
  if (encoding && encoding !== 'identity')
    throw new Refused(415, `A body packed as ${encoding} is not read here; send it plain.`);
  const text = await textBody(request);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refused(400, 'The body is not JSON.');
  }
  if (value === null || typeof value !== 'object') throw new Refused(400, 'The body is not a JSON object.');
  if (Array.isArray(value))
    throw new Refused(400, 'One request at a time: a list of operations is not answered.');
  checkShape(value as Record<string, unknown>);
  return value;
}

function checkShape(body: Record<string, unknown>): void {
  const { variables, extensions, operationName, query } = body;
  if (query !== undefined && typeof query !== 'string') throw new Refused(400, '`query` is not a string.');
  if (
    variables !== undefined &&
    variables !== null &&
    (typeof variables !== 'object' || Array.isArray(variables))
  ) {
    throw new Refused(400, '`variables` is not an object.');
  }
  if (
    extensions !== undefined &&
    extensions !== null &&
    (typeof extensions !== 'object' || Array.isArray(extensions))
  ) {
    throw new Refused(400, '`extensions` is not an object.');
  }
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw new Refused(400, '`operationName` is not a string.');
  }
  const problem = problemOf(variables);
  if (problem) throw new Refused(400, problem);
}

function textBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const announced = Number(request.headers['content-length'] ?? 0);
    if (announced > largestBody) {
      request.resume();
      reject(tooLarge());
      return;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    const slow = setTimeout(() => reject(new Refused(408, 'The body took too long to arrive.')), slowestBody);
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > largestBody) {
        chunks.length = 0;
        request.resume();
        reject(tooLarge());
      } else {
        chunks.push(chunk);
      }
    });
    request.on('end', () => {
      clearTimeout(slow);
      try {
        resolve(utf8.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
      } catch {
        reject(new Refused(400, 'The body is not valid UTF-8.'));
      }
    });
    request.on('close', () => clearTimeout(slow));
    request.on('error', () => reject(new Refused(400, 'The body broke off.')));
  });
}

const tooLarge = () => new Refused(413, `The body is larger than ${largestBody} bytes.`);

function drained(request: IncomingMessage): undefined {
  request.resume();
  return undefined;
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

function searchOf(request: IncomingMessage): string {
  const url = request.url ?? '';
  const mark = url.indexOf('?');
  return mark === -1 ? '' : url.slice(mark);
}
