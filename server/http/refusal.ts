import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DomainError, errorCodes, unavailable } from '../kernel/errors.ts';
import type { Log } from '../kernel/log.ts';
import { connectionFailed } from '../streams/index.ts';
import { UnreadableBody } from './json-body.ts';
import { throwAwayRest } from './rest-of-body.ts';

interface Refusal {
  readonly status: number;
  readonly body: object;
  readonly headers?: Record<string, string>;
}

/** How an error is told to whoever asked: our refusals in their words, faults of ours as a reference to the log. */
function refusalOf(log: Log, error: unknown, words: string): Refusal {
  const known = connectionFailed(error) ? unavailable() : error;
  if (known instanceof DomainError) {
    const { code, message, details } = known;
    const { retryAfter } = details;
    return {
      status: errorCodes[code].status,
      body: { code, message, ...details },
      ...(retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } }),
    };
  }
  if (known instanceof UnreadableBody) {
    const { status, message, allow, facts } = known;
    const body = { code: status === 404 ? 'NOT_FOUND' : 'BAD_USER_INPUT', message, ...facts };
    return {
      status,
      body,
      ...(allow ? { headers: { allow } } : {}),
      ...(status === 408 ? { headers: { connection: 'close' } } : {}),
    };
  }
  const reference = randomUUID().slice(0, 8);
  log.error({ err: known, reference }, words);
  return {
    status: 500,
    body: { code: 'INTERNAL', message: `Internal error; its number is ${reference}.`, reference },
  };
}

/** Answers with why it went wrong; `words` name, for the log, what did where the fault is ours. Half an answer is broken off. */
export function answerRefusal(
  log: Log,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  error: unknown,
  words: string,
): void {
  if (response.headersSent) return void response.destroy();
  throwAwayRest(request);
  const { status, body, headers } = refusalOf(log, error, words);
  sendJson(response, status, body, headers);
}

/** Sends an answer as JSON that nobody on the way keeps. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string | string[]> = {},
): void {
  for (const [name, value] of Object.entries(headers)) if (value.length > 0) response.setHeader(name, value);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
