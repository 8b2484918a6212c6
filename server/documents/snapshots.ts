import type pg from 'pg';
import * as Y from 'yjs';
import type { Services } from '../streams/index.ts';
import { keepAnchors } from './comments/keep-anchors.ts';
import { authorsOf } from './history/authors.ts';
import { peopleByClient } from './history/writers-of.ts';
import { readUpdates } from './section-copies.ts';

const updatesBetween = 500;
const atOnce = 20;
const every = 30_000;

/** Takes snapshots and holds the words of comments anew now and then, for as long as the house runs; returns how to stop. */
export function keepSnapshots({ database, log }: Pick<Services, 'database' | 'log'>): () => void {
  const timer = setInterval(() => {
    Promise.all([takeSnapshots(database.pool), keepAnchors(database.pool)]).catch((error: unknown) =>
      log.warn({ err: error }, 'Snapshots wait for the database.'),
    );
  }, every);
  return () => clearInterval(timer);
}

/**
 * Takes a snapshot of every section that has many updates since its last one, with who wrote which words of it. Two servers doing it at once write the same bytes' worth; the later position wins.
 */
export async function takeSnapshots(pool: pg.Pool, after = updatesBetween): Promise<number> {
  const { rows } = await pool.query<{
    id: string;
    document_id: string;
    snapshot: Buffer | null;
    snapshot_position: number;
  }>(
    `select s.id, s.document_id, s.snapshot, s.snapshot_position from section s
      where (select count(*) from document_update u where u.section_id = s.id and u.position > s.snapshot_position) >= $1
      limit $2`,
    [after, atOnce],
  );
  for (const { id, document_id, snapshot, snapshot_position } of rows) {
    const updates = await readUpdates(pool, id, snapshot_position);
    const doc = new Y.Doc();
    // One transaction: merging updates one by one is quadratic and would hold the process for seconds.
    doc.transact(() => {
      if (snapshot) Y.applyUpdate(doc, snapshot);
      for (const { data } of updates) Y.applyUpdate(doc, data);
    });
    const state = Buffer.from(Y.encodeStateAsUpdate(doc));
    const people = await peopleByClient(pool, document_id);
    const spans = authorsOf(doc, (client) => people.get(client) ?? null).map(({ blockId, spans }) => [
      blockId,
      spans,
    ]);
    doc.destroy();
    // The section's own copy is the latest; those before it stay, so that an earlier text is quickly read again.
    await pool.query(
      `with kept as (
        insert into section_snapshot (section_id, position, data, spans) values ($1, $3, $2, $4) on conflict do nothing
      ) update section set snapshot = $2, snapshot_position = $3 where id = $1 and snapshot_position < $3`,
      [id, state, updates.at(-1)!.position, JSON.stringify(spans)],
    );
  }
  return rows.length;
}
