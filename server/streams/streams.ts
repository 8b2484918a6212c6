import type { EntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';
import type { Person } from '../kernel/actor.ts';
import type { HouseWork, Work } from '../kernel/work.ts';
import type { HotResult, HotWrite } from './hot-write.ts';
import type { StreamHub } from './hub.ts';
import type { WriteRequest } from './perform.ts';

/** What streams need of the database; they know no entity. */
export interface StreamDatabase {
  readonly pool: pg.Pool;
  fork(): EntityManager;
  connect(name: string, settings?: string): Promise<pg.Client>;
}

/** The log of one process: writes go in, followers are fed, hints come from the other servers. */
export interface Streams {
  readonly hub: StreamHub;
  append(write: HotWrite): Promise<HotResult>;
  /** What a request was answered when it was made before, or null; lets a repeat be answered though its time has passed. */
  recall(personId: string, requestId: string, payloadHash: Buffer): Promise<HotResult | null>;
  perform<Result extends object>(
    actor: Person,
    request: WriteRequest,
    run: (work: Work) => Promise<Result>,
  ): Promise<Result>;
  /** What the house does by itself because a day has come; must come to the same however often it runs. */
  performByHouse(run: (work: HouseWork) => Promise<void>): Promise<void>;
  /** Says something to every server, this one included, that may be lost: presence, a person's changed rights. */
  shout(channel: Shout, payload: string): void;
  /** Hears what any server shouts; returns how to stop. */
  hear(channel: Shout, listener: (payload: string) => void): () => void;
  /** Hears, as a hint that may be lost, of each stream that has moved on any server; returns how to stop. */
  onMoved(listener: (streamId: string) => void): () => void;
  close(): Promise<void>;
}

export type Shout = 'trellis_person' | 'trellis_presence';
