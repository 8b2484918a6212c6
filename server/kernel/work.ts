import type { EntityManager } from '@mikro-orm/postgresql';
import type { Person } from './actor.ts';
import type { Clock } from './clock.ts';

/** One thing that happened, as a stream keeps it: facts are small and never words that a person wrote. */
export interface NewEntry {
  readonly kind: string;
  readonly subjectId: string;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
  /** Takes a right away: followers are authorised again before anything after it reaches them. */
  readonly removesAccess?: boolean;
  /** Takes a place away that was written in: whoever has looked at where they may write before it looks again. */
  readonly takesPlace?: boolean;
  /** Closes the stream to writes that need it open, or opens it again. */
  readonly closes?: boolean;
  /** Called in the transaction with the position it took, for rows that stand under it. */
  readonly placed?: (position: number) => Promise<void>;
}

export type StreamKind = 'audit' | 'document' | 'history' | 'person';

/** A unit of work: rows and the entries that tell of them are committed together or not at all. */
export interface Work {
  readonly actor: Person;
  readonly clock: Clock;
  readonly em: EntityManager;
  /** Puts an entry at the end of a stream; its position is taken last, when the work is flushed. */
  record(streamId: string, entry: NewEntry): void;
  /** The stream of a kind about a thing; begun if there is none yet. */
  streamOf(kind: StreamKind, subjectId: string): Promise<string>;
  /** The same for many things, in their order. */
  streamsOf(kind: StreamKind, subjectIds: readonly string[]): Promise<string[]>;
  /** Ends what the person could see through a whole body; every server notices within a second. */
  renewAccess(personId: string): void;
}

/** What the house does by itself because a day has come: nobody's act, so nobody is its actor. */
export interface HouseWork extends Omit<Work, 'actor' | 'renewAccess'> {
  readonly actor: null;
}
