import type { IncomingMessage } from 'node:http';
import type { Facts } from '../kernel/errors.ts';
import { throwAwayRest } from './rest-of-body.ts';

/** A request whose body can't be read as it is; its status says why. */
export class UnreadableBody extends Error {
  readonly status: number;
  /** The methods that the address takes, where it was another. */
  readonly allow: string | undefined;

  /** What is said beside the words, such as the reason. */
  readonly facts: Facts;

  constructor(status: number, words: string, allow?: string, facts: Facts = {}) {
    super(words);
    this.status = status;
    this.allow = allow;
    this.facts = facts;
  }
}

/** Reads a JSON body within its limits of size and time; refuses what a form of a foreign page could send. */
export async function jsonBody(
  request: IncomingMessage,
  limits: { bytes: number; milliseconds: number },
): Promise<unknown> {
  if (
    !/^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i.test(request.headers['content-type'] ?? '')
  ) {
    throw new UnreadableBody(415, 'Send JSON, in UTF-8.');
  }
  const encoding = request.headers['content-encoding'];
  if (encoding && encoding !== 'identity') throw new UnreadableBody(415, 'Send the body plain.');
  const bytes = await readAll(request, limits);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new UnreadableBody(400, 'The body is not JSON.');
  }
}

/** Reads a body whole, within its limits of size and time. */
export function readAll(
  request: IncomingMessage,
  { bytes, milliseconds }: { bytes: number; milliseconds: number },
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const slow = setTimeout(
      () => reject(new UnreadableBody(408, 'The body took too long to arrive.')),
      milliseconds,
    );
    request.on('data', (chunk: Buffer) => {
      if (size > bytes) return;
      size += chunk.length;
      chunks.push(chunk);
      if (size <= bytes) return;
      chunks.length = 0;
      throwAwayRest(request);
      reject(new UnreadableBody(413, 'The body is too large.'));
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => reject(new UnreadableBody(400, 'The body broke off.')));
    request.once('close', () => clearTimeout(slow));
  });
}
