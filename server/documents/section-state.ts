import type pg from 'pg';
import type { TextRead } from './readings/note-reading.ts';

/** What a reader begins with: the section at its last snapshot, and the updates since. */
export interface SectionState {
  /** A Yjs update, base64; null before the first snapshot. */
  readonly snapshot: string | null;
  /** Yjs updates, base64, in order; best applied in one transaction. */
  readonly updates: string[];
}

/** A section's state, and the document it is part of. */
export interface StateOfText extends SectionState, TextRead {}

/** The states of many sections, in one statement. Read after the document's position, they hold at least all up to it. */
export async function sectionStates(
  pool: Pick<pg.Pool, 'query'>,
  sectionIds: readonly string[],
): Promise<Map<string, StateOfText>> {
  // One statement, so that no snapshot is taken between what it covers and what came after it.
  const { rows } = await pool.query<
    TextRead & { id: string; snapshot: Buffer | null; updates: Buffer[] | null }
  >({
    name: 'section states',
    text: `select s.id, s.snapshot, s.document_id as "documentId", d.owner_id as "ownerId", d.audience, (
        select array_agg(u.data order by u.position) from document_update u
         where u.section_id = s.id and u.position > s.snapshot_position
      ) as updates
      from section s join document d on d.id = s.document_id where s.id = any($1::uuid[])`,
    values: [sectionIds],
  });
  const states = new Map<string, StateOfText>();
  for (const { id, snapshot, updates, ...text } of rows) {
    states.set(id, {
      ...text,
      snapshot: snapshot?.toString('base64') ?? null,
      updates: (updates ?? []).map((update) => update.toString('base64')),
    });
  }
  return states;
}
