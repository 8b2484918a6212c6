import type pg from 'pg';
import type { Place, Somebody } from './world.ts';

/** Puts many messages into a discussion at once, as if they had been posted one after another, and wakes the servers up. */
export async function fillDiscussion(
  pool: pg.Pool,
  place: Place,
  author: Somebody,
  count: number,
  text: string,
): Promise<void> {
  await pool.query(
    `with who as (
      select $3::uuid as person, (select body_id from appointment where person_id = $3 limit 1) as body
    ), moved as (
      update stream set position = position + $4::int where id = $2 returning position - $4::int as before
    ), posted as (
      insert into message (id, session_id, position, author_id, body_id, text, request_id, posted_at)
      select gen_random_uuid(), $1, before + n, person, body, $5 || ' ' || n, gen_random_uuid(), now()
        from moved, who, generate_series(1, $4::int) as n
      returning id, position, author_id, body_id
    ), told as (
      insert into entry (stream_id, position, kind, subject_id, actor_id, body_id)
      select $2, position, 'message.posted', id, author_id, body_id from posted
    )
    select pg_notify('trellis_stream', $2::text || ':' || before + $4::int) from moved`,
    [place.id, place.streamId, author.id, count, text],
  );
}

/** Where a session's discussion stands. */
export async function headOf(pool: pg.Pool, { id }: Pick<Place, 'id'>): Promise<number> {
  const { rows } = await pool.query<{ position: string }>(
    `select position from stream where subject_id = $1 and kind = 'discussion'`,
    [id],
  );
  return Number(rows[0]!.position);
}
