import { randomBytes } from 'node:crypto';

declare const noun: unique symbol;
/** A UUID that knows of what: ids of different nouns are not interchangeable. */
export type Id<Noun extends string> = string & { readonly [noun]: Noun };

let lastMillisecond = 0;
let sequence = 0;

/** Makes a UUIDv7 (RFC 9562): ordered by time, and within one process also inside a millisecond. */
export function newId<Noun extends string>(now = Date.now()): Id<Noun> {
  if (now > lastMillisecond) {
    lastMillisecond = now;
    sequence = randomBytes(2).readUInt16BE() & 0x07ff;
  } else {
    sequence += 1;
    if (sequence > 0x0fff) {
      lastMillisecond += 1;
      sequence = 0;
    }
  }
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastMillisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | sequence, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Noun>;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a string has the form of an id; one that has not can't name anything. */
export function isId(value: string): boolean {
  return uuid.test(value);
}
