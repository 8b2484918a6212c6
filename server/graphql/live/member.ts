import type { Reader } from './reading.ts';

/** One subscription of one socket. */
export interface Member {
  /** The subscription's id on its socket; members with equal ids are sent the very same bytes. */
  readonly id: string;
  /** Up to where this member has been sent everything. */
  position: number;
  /** How often rights had been taken in the stream when it was last authorised. */
  accessVersion: number;
  readonly reader: Reader;
  /** The reader as they are now, asked of the database. */
  fresh(): Promise<Reader>;
  /** Sends what `frameOf` has made: a frame, or some that follow one another. */
  send(frames: Buffer): void;
  /** Resolves when the socket has room for more. */
  room(): Promise<void>;
  /** Ends the subscription; with an error, the client is told why. */
  end(error?: unknown): void;
  readonly hasEnded: boolean;
}

/**
 * A result that is already JSON as graphql-transport-ws carries it, in a WebSocket's text frame. What a server sends is not
 * masked, so every socket can be given the very same bytes.
 */
export function frameOf(id: string, payload: string): Buffer {
  const text = `{"id":${JSON.stringify(id)},"type":"next","payload":${payload}}`;
  const length = Buffer.byteLength(text);
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = 0x81;
  if (head === 2) {
    frame[1] = length;
  } else if (head === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, head);
  return frame;
}
