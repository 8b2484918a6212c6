import { notificationWishes } from '../../../../schema/words.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import type { Services } from '../../../streams/index.ts';
import { mailAtOnce } from '../mail/mail-at-once.ts';
import type { Ask, Notice } from './notice.ts';

/**
 * Puts notices into people's inboxes within a transaction: each once, none to who did it themselves, none of what somebody
 * has muted or does not want to hear of unless it waits for them. Gives the streams that moved, to be told of after commit.
 */
export async function keepNotices(
  services: Services,
  ask: Ask,
  notices: readonly Notice[],
): Promise<string[]> {
  const others = notices.filter(
    ({ personId, actorId, thing }) => personId !== actorId && isId(personId) && isId(thing.id),
  );
  if (others.length === 0) return [];
  const kept = await ask<{ id: string; personId: string }>(insert, [
    JSON.stringify(
      others.map((one) => ({
        id: newId(),
        person_id: one.personId,
        kind: one.kind,
        thing_kind: one.thing.kind,
        thing_id: one.thing.id,
        place: one.place ?? '',
        actor_id: one.actorId,
        body_id: one.bodyId,
        asks: one.asks ?? false,
        at: one.at,
        source: one.source,
        facts: one.facts ?? {},
      })),
    ),
  ]);
  if (kept.length === 0) return [];
  await mailUnlessItFails(services, ask, kept);
  return moveInboxes(ask, [...new Set(kept.map(({ personId }) => personId))]);
}

/** What can't be written now is left to the digest: nobody's inbox waits for a mail. */
async function mailUnlessItFails(
  services: Services,
  ask: Ask,
  kept: readonly { readonly id: string; readonly personId: string }[],
): Promise<void> {
  await ask('savepoint mail', []);
  try {
    await mailAtOnce(services, ask, kept);
  } catch (error) {
    await ask('rollback to savepoint mail', []);
    services.log.error({ err: error }, 'A mail of what happened could not be written.');
  }
}

const wishes = Object.entries(notificationWishes)
  .map(
    ([wish, kinds]) =>
      `when n.kind in (${kinds.map((kind) => `'${kind}'`).join(',')}) then coalesce((p.notification_wishes->>'${wish}')::boolean, true)`,
  )
  .join(' ');

const insert = `insert into notification (id, person_id, kind, thing_kind, thing_id, place, actor_id, body_id, asks, at, source, facts)
  select n.id, n.person_id, n.kind, n.thing_kind, n.thing_id, n.place, n.actor_id, n.body_id, n.asks, n.at, n.source, n.facts
    from jsonb_to_recordset($1::jsonb) as n (id uuid, person_id uuid, kind text, thing_kind text, thing_id uuid, place text,
      actor_id uuid, body_id uuid, asks boolean, at timestamptz, source text, facts jsonb)
    join person p on p.id = n.person_id and p.erased_at is null and p.disabled_at is null
    where n.asks or (not exists (select 1 from follow f where f.person_id = n.person_id and f.thing_id = n.thing_id and f.state = 'MUTED')
      and case ${wishes} else true end)
  on conflict do nothing returning id, person_id as "personId"`;

/** Tells the followers of inboxes that there is something new; what, is read by each as themselves. */
export async function moveInboxes(ask: Ask, personIds: readonly string[]): Promise<string[]> {
  const ids = [...personIds].sort();
  await ask(
    `insert into stream (id, kind, subject_id) select gen_random_uuid(), 'person', id from unnest($1::uuid[]) as id on conflict do nothing`,
    [ids],
  );
  const moved = await ask<{ moved: string }>(
    `with locked as (select id from stream where kind = 'person' and subject_id = any($1::uuid[]) order by id for update),
      moved as (update stream s set position = s.position + 1 from locked l where s.id = l.id returning s.id, s.subject_id, s.position),
      entered as (insert into entry (stream_id, position, kind, subject_id) select id, position, 'inbox.changed', subject_id from moved)
      select id || ':' || position as moved from moved`,
    [ids],
  );
  return moved.map((one) => one.moved);
}

/** The hint to every server that streams have moved; lost hints are made up for within a second. */
export async function hint(pool: Services['database']['pool'], moved: readonly string[]): Promise<void> {
  for (const one of moved) await pool.query(`select pg_notify('trellis_stream', $1)`, [one]);
}
