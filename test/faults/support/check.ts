import type pg from 'pg';
import { expect } from 'vitest';
import type { Place } from '../../support/world.ts';
import type { Acknowledged } from '../../support/writer.ts';

/** What was found when what was acknowledged was compared with what is stored. */
export interface Findings {
  acknowledged: number;
  /** Acknowledged, and not stored as it was acknowledged. */
  lost: number;
  /** Stored more than once for one request. */
  doubled: number;
  /** A message without its entry, an entry without its message, a request with only one of them. */
  halfWritten: number;
  /** Positions that are missing, or a stream that stands elsewhere than at its last entry. */
  gaps: number;
}

/** Fewer acknowledged writes than this say nothing. */
export const leastAcknowledged = 500;

/** Compares what was acknowledged with what is stored. */
export async function compare(
  pool: pg.Pool,
  { id, streamId }: Place,
  acknowledged: readonly Acknowledged[],
): Promise<Findings> {
  const stored = await pool.query<{ id: string; request_id: string; position: string }>(
    'select id, request_id, position from message where session_id = $1',
    [id],
  );
  const byRequest = Map.groupBy(stored.rows, (row) => row.request_id);
  const isThere = (one: Acknowledged) =>
    byRequest.get(one.requestId)?.some((row) => row.id === one.id && Number(row.position) === one.position);
  const { rows } = await pool.query<{ half: number; gaps: number }>(
    `select
      (select count(*)::int from message m full join entry e on e.subject_id = m.id and e.kind = 'message.posted'
          and e.stream_id = $2 and e.position = m.position
        where (m.session_id = $1 and e.stream_id is null) or (e.stream_id = $2 and e.kind = 'message.posted' and m.id is null))
      + (select count(*)::int from request r left join message m on m.request_id = r.request_id
          where r.action = 'message.posted' and (r.result is null or m.id is null)) as half,
      (select abs(s.position - (select count(*) from entry e where e.stream_id = s.id))::int
         + abs(s.position - (select max(e.position) from entry e where e.stream_id = s.id))::int
        from stream s where s.id = $2) as gaps`,
    [id, streamId],
  );
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((one) => !isThere(one)).length,
    doubled: [...byRequest.values()].filter((rows) => rows.length > 1).length,
    halfWritten: rows[0]!.half,
    gaps: rows[0]!.gaps,
  };
}

/** How many of these writes, by the ids of their requests, are stored no more. */
export async function lostOf(pool: pg.Pool, requestIds: readonly string[]): Promise<number> {
  const { rows } = await pool.query<{ lost: number }>(
    `select count(*)::int as lost from unnest($1::uuid[]) as wanted(id)
      where not exists (select from message m where m.request_id = wanted.id)`,
    [requestIds],
  );
  return rows[0]!.lost;
}

/** What every run must find. */
export function expectNothingLost(findings: Findings): void {
  expect(findings).toMatchObject({ lost: 0, doubled: 0, halfWritten: 0, gaps: 0 });
  expect(findings.acknowledged).toBeGreaterThanOrEqual(leastAcknowledged);
}
