import type pg from 'pg';
import * as Y from 'yjs';
import type { Services } from '../streams/index.ts';
import { readUpdates } from './section-copies.ts';

const updatesBetween = 500;
const atOnce = 20;
const every = 30_000;

/** Takes snapshots now and then for as long as the house runs; returns how to stop. */
export function keepSnapshots({ database, log }: Pick<Services, 'database' | 'log'>): () => void {
  const timer = setInterval(() => {
    takeSnapshots(database.pool).catch((error: unknown) =>
      log.warn({ err: error }, 'Snapshots wait for the database.'),
    );
  }, every);
  return () => clearInterval(timer);
}

/**
 * Takes a snapshot of every section that has many updates since its last one. The updates stay: they say who wrote
 * what. Two servers doing it at once write the same bytes' worth; the later position wins.
 */
export async function takeSnapshots(pool: pg.Pool, after = updatesBetween): Promise<number> {
  const { rows } = await pool.query<{ id: string; snapshot: Buffer | null; snapshot_position: number }>(
    `select s.id, s.snapshot, s.snapshot_position from section s
      where (select count(*) from document_update u where u.section_id = s.id and u.position > s.snapshot_position) >= $1
      limit $2`,
    [after, atOnce],
  );
  for (const { id, snapshot, snapshot_position } of rows) {
    const updates = await readUpdates(pool, id, snapshot_position);
    const doc = new Y.Doc();
    // One transaction: merging updates one by one is quadratic and would hold the process for seconds.
    doc.transact(() => {
      if (snapshot) Y.applyUpdate(doc, snapshot);
      for (const { data } of updates) Y.applyUpdate(doc, data);
    });
    const state = Buffer.from(Y.encodeStateAsUpdate(doc));
    doc.destroy();
    await pool.query(
      'update section set snapshot = $2, snapshot_position = $3 where id = $1 and snapshot_position < $3',
      [id, state, updates.at(-1)!.position],
    );
  }
  return rows.length;
}
