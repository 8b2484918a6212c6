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
  send(frame: Buffer): void;
  /** Resolves when the socket has room for more. */
  room(): Promise<void>;
  /** Ends the subscription; with an error, the client is told why. */
  end(error?: unknown): void;
  readonly hasEnded: boolean;
}

/** The frame of graphql-transport-ws around a result that is already JSON. */
export function frameOf(id: string, payload: string): Buffer {
  return Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":${payload}}`);
}
