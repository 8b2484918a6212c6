import type pg from 'pg';

/** What a reader begins with: the section at its last snapshot, and the updates since. */
export interface SectionState {
  /** A Yjs update, base64; null before the first snapshot. */
  readonly snapshot: string | null;
  /** Yjs updates, base64, in order; best applied in one transaction. */
  readonly updates: string[];
}

/** The states of many sections, in one statement. Read after the document's position, they hold at least all up to it. */
export async function sectionStates(
  pool: Pick<pg.Pool, 'query'>,
  sectionIds: readonly string[],
): Promise<Map<string, SectionState>> {
  // One statement, so that no snapshot is taken between what it covers and what came after it.
  const { rows } = await pool.query<{ id: string; snapshot: Buffer | null; updates: Buffer[] | null }>({
    name: 'section states',
    text: `select s.id, s.snapshot, (
        select array_agg(u.data order by u.position) from document_update u
         where u.section_id = s.id and u.position > s.snapshot_position
      ) as updates
      from section s where s.id = any($1::uuid[])`,
    values: [sectionIds],
  });
  const states = new Map<string, SectionState>();
  for (const { id, snapshot, updates } of rows) {
    states.set(id, {
      snapshot: snapshot?.toString('base64') ?? null,
      updates: (updates ?? []).map((update) => update.toString('base64')),
    });
  }
  return states;
}
