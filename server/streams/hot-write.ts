import type { DomainError } from '../kernel/errors.ts';

/** A write that many people make at once: it goes through the gate instead of a unit of work of its own. */
export interface HotWrite {
  readonly personId: string;
  readonly bodyId: string;
  readonly requestId: string;
  readonly action: string;
  readonly payloadHash: Buffer;
  readonly streamId: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly writer: HotWriter;
  readonly values: Readonly<Record<string, unknown>>;
  /** Needs its stream open, and is refused so where it was closed after the write was authorised: nothing comes after the closing. */
  readonly whenClosed?: () => DomainError;
  /** The stream's access version when it was looked at whether this may be written: where that has moved on, it is refused. */
  readonly allowedAsOf?: number;
  /** Writes with the same key touch the same row: they never share a statement. */
  readonly rowKey: string;
  /** Given along with the entry to whoever follows in this process. Never a person's words as they may yet be hidden or changed. */
  readonly brings?: unknown;
}

/** Something was taken away in the stream since it was looked at whether this may be written: look again. */
export class Outdated extends Error {}

/**
 * How one kind of hot write changes its rows. `sql` is the body of a CTE that reads `placed` (ord, stream_id,
 * position, subject_id, actor_id, body_id, request_id, at) joined with `given` (ord and the declared columns).
 */
export interface HotWriter {
  readonly name: string;
  readonly columns: Readonly<Record<string, 'uuid' | 'text' | 'boolean' | 'bytea' | 'bigint' | 'uuid[]'>>;
  readonly ctes: readonly string[];
}

/** What a write became; a repeat gets what the first one got. */
export interface HotResult {
  readonly streamId: string;
  readonly position: number;
  readonly subjectId: string;
}
