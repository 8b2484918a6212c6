/** One thing that happened in a stream, as it is stored and followed; its subject's face is read when it is delivered. */
export interface Entry {
  readonly streamId: string;
  readonly position: number;
  readonly kind: string;
  readonly subjectId: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>> | null;
  readonly actorId: string | null;
  readonly bodyId: string | null;
  readonly at: Date;
  /** What the write brought with it, where this very process has just made it: whoever shows it need not read it back. */
  readonly brought?: unknown;
}

/** The kind of entry that says: a right was taken away here; whoever follows is asked again before the next one. */
export const accessRemoved = 'access.removed';

export const entryColumns = 'stream_id, position, kind, subject_id, facts, actor_id, body_id, at';

export interface EntryRow {
  stream_id: string;
  position: number;
  kind: string;
  subject_id: string;
  facts: Entry['facts'];
  actor_id: string | null;
  body_id: string | null;
  at: Date;
}

export function toEntry(row: EntryRow): Entry {
  return {
    streamId: row.stream_id,
    position: row.position,
    kind: row.kind,
    subjectId: row.subject_id,
    facts: row.facts,
    actorId: row.actor_id,
    bodyId: row.body_id,
    at: row.at,
  };
}
