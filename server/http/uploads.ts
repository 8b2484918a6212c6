import type { IncomingMessage } from 'node:http';
import type { Actor, Person } from '../kernel/actor.ts';
import { forbidden, unauthenticated } from '../kernel/errors.ts';
import { readAll, UnreadableBody } from './json-body.ts';

export interface UploadsOptions {
  readerOf(request: IncomingMessage): Promise<{ actor: Actor; believedId: string | null }>;
  isOwnOrigin(origin: string): boolean;
}

/** Who sends a file: a person who is signed in, from a page of ours. */
export async function senderOf(
  { readerOf, isOwnOrigin }: UploadsOptions,
  request: IncomingMessage,
): Promise<Person> {
  const { origin } = request.headers;
  if (origin === undefined || !isOwnOrigin(origin))
    throw forbidden('A file is sent from a page of ours.', 'OUR_PAGES_ONLY');
  const { actor, believedId } = await readerOf(request);
  if (actor.kind !== 'person' || (believedId !== null && believedId !== actor.id)) throw unauthenticated();
  return actor;
}

/** A file's bytes, of a type that a form of a foreign page can't send, within its limits of size and time. */
export async function fileIn(
  request: IncomingMessage,
  { types, bytes, milliseconds, tooLarge }: FileLimits,
): Promise<Buffer> {
  if (!types.test(request.headers['content-type'] ?? ''))
    throw new UnreadableBody(
      415,
      'Send the file as it is, as application/octet-stream or with its own type.',
    );
  if (request.headers['content-encoding'] !== undefined)
    throw new UnreadableBody(415, 'Send the file as it is, not packed once more.');
  if (Number(request.headers['content-length'] ?? 0) > bytes) throw tooLarge();
  return readAll(request, { bytes, milliseconds }).catch((error: unknown) => {
    throw error instanceof UnreadableBody && error.status === 413 ? tooLarge() : error;
  });
}

export interface FileLimits {
  types: RegExp;
  bytes: number;
  milliseconds: number;
  tooLarge(): Error;
}

export const octets = /^application\/octet-stream$/;
