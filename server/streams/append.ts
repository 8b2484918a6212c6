import type { EntityManager } from '@mikro-orm/postgresql';
import type { Person } from '../kernel/actor.ts';
import type { NewEntry } from '../kernel/work.ts';
import { accessRemoved } from './entry.ts';

export interface Recorded {
  readonly streamId: string;
  readonly entry: NewEntry;
}

/**
 * Writes a unit of work's entries inside its transaction, as its last step: streams are locked in the order of
 * their ids, so that two units of work never wait for each other; without an actor it was the house. Returns where each stream came to.
 */
export async function appendRecorded(
  em: EntityManager,
  actor: Person | null,
  recorded: readonly Recorded[],
): Promise<string[]> {
  if (recorded.length === 0) return [];
  const connection = em.getConnection();
  const rows = await connection.execute<{ ord: number; stream_id: string; position: number }[]>(
    `with input as (
      select (e->>'streamId')::uuid as stream_id, e->>'kind' as kind, (e->>'subjectId')::uuid as subject_id,
             e->'facts' as facts, (e->>'removesAccess')::boolean as removes_access, (e->>'takesPlace')::boolean as takes_place, (e->>'closes')::boolean as closes, ord
        from jsonb_array_elements(?::jsonb) with ordinality as j(e, ord)
    ), totals as (
      select stream_id, count(*) as k, count(*) filter (where removes_access or takes_place) as outdating,
             (array_agg(closes order by ord desc) filter (where closes is not null))[1] as closes
        from input group by stream_id
    ), locked as (
      select id from stream where id in (select stream_id from totals) order by id for update
    ), moved as (
      update stream s set position = s.position + t.k, access_version = s.access_version + t.outdating::int,
             is_closed = coalesce(t.closes, s.is_closed)
        from totals t join locked l on l.id = t.stream_id
       where s.id = t.stream_id
      returning s.id, s.position - t.k as before
    ), numbered as (
      select i.*, m.before + row_number() over (partition by i.stream_id order by i.ord) as position
        from input i join moved m on m.id = i.stream_id
    ), placed as (
      insert into entry (stream_id, position, kind, subject_id, facts, actor_id, body_id)
      select n.stream_id, n.position, case when n.removes_access then '${accessRemoved}' else n.kind end, n.subject_id,
             nullif(n.facts, 'null'::jsonb), ?::uuid, ?::uuid
        from numbered n
    ) select ord, stream_id, position from numbered order by position`,
    [
      JSON.stringify(recorded.map(({ streamId, entry }) => ({ streamId, ...entry }))),
      actor?.id ?? null,
      actor?.actingFor ?? null,
    ],
    'all',
    em.getTransactionContext(),
  );
  if (rows.length < recorded.length) {
    throw new Error(
      `A unit of work recorded into a stream that does not exist: ${recorded.map((one) => one.streamId).join(', ')}`,
    );
  }
  for (const { ord, position } of rows) await recorded[ord - 1]!.entry.placed?.(Number(position));
  const heads = new Map(rows.map((row) => [row.stream_id, row.position]));
  return [...heads].map(([streamId, position]) => `${streamId}:${position}`);
}
