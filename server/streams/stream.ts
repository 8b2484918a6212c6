import type pg from 'pg';
import { type Entry, type EntryRow, entryColumns, toEntry } from './entry.ts';

/** Where a stream stands: its last position, the oldest that can still be replayed, and how often rights were taken. */
export interface StreamState {
  readonly position: number;
  readonly oldest: number;
  readonly accessVersion: number;
}

/** Why a replay without a gap is not possible from the position that was asked for. */
export type ResyncReason = 'AHEAD' | 'TOO_OLD';

interface Queryable {
  query: pg.Pool['query'];
}

/** The state of a stream, or null where there is none. */
export async function streamState(db: Queryable, streamId: string): Promise<StreamState | null> {
  const { rows } = await db.query<{ position: number; oldest: number; access_version: number }>({
    name: 'stream state',
    text: 'select position, oldest, access_version from stream where id = $1',
    values: [streamId],
  });
  const row = rows[0];
  return row ? { position: row.position, oldest: row.oldest, accessVersion: row.access_version } : null;
}

/** The entries after a position, in order, at most `limit`. */
export async function readEntries(
  db: Queryable,
  streamId: string,
  after: number,
  limit: number,
): Promise<Entry[]> {
  const { rows } = await db.query<EntryRow>({
    name: 'stream entries',
    text: `select ${entryColumns} from entry where stream_id = $1 and position > $2 order by position limit $3`,
    values: [streamId, after, limit],
  });
  return rows.map(toEntry);
}

/** Says whether a replay after `cursor` would have a gap; null when it would have none. */
export function resyncNeeded(state: StreamState, cursor: number): ResyncReason | null {
  if (!Number.isSafeInteger(cursor) || cursor < 0 || cursor > state.position) return 'AHEAD';
  return cursor + 1 < state.oldest ? 'TOO_OLD' : null;
}
