import type { Entry, ResyncReason, Services } from '../../streams/index.ts';
import type { Reader, Selections } from './reading.ts';

/** A subscription field that shows one stream: who may follow it, and the face of each of its entries. */
export interface LiveView {
  /** The subscription field's name. */
  readonly field: string;
  /** Authorises the reader afresh and says which stream the arguments mean; refuses as a query would. */
  open(services: Services, reader: Reader, args: Record<string, unknown>): Promise<OpenStream>;
  /** The events of entries that follow one another, in order, one for each: subjects as they are now, read in one statement. */
  load(
    reader: Reader,
    entries: readonly Entry[],
    selections: Selections,
    accessClass: string,
  ): Promise<LiveEvent[]>;
}

export interface OpenStream {
  readonly streamId: string;
  /** Where the stream stood when the reader was authorised. */
  readonly position: number;
  /** The stream's, as the statement that authorised the reader saw it. */
  readonly accessVersion: number;
  /** Readers of one class are shown the same; whoever comes into another one follows anew. */
  readonly accessClass: string;
}

/** What a client is sent: an entry with its face, or where it stands. */
export type LiveEvent =
  | { readonly __typename: string; readonly position: number }
  | { readonly __typename: 'CaughtUp'; readonly position: number }
  | { readonly __typename: 'Resync'; readonly position: number; readonly reason: ResyncReason };
