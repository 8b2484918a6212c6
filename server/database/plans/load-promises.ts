import type { ClientBase } from 'pg';
import { newId } from '../../kernel/ids.ts';
import { insertRows } from '../demonstration/framework/insert-rows.ts';
import { hanoi, sourcesOf } from './hanoi.ts';

/**
 * Brings in what Hanoi promised on joining, as far as sources say: the initiatives of the plan of 2023, which they call the city's
 * initiatives and commitments when joining. Once: what its people enter, change and take out is theirs.
 */
export async function loadPromises(client: ClientBase): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`select pg_advisory_xact_lock(hashtext('trellis plans'))`);
    await load(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function load(client: ClientBase): Promise<void> {
  const plan = hanoi.plans.find(({ id }) => id === hanoi.promises.plan)!;
  const {
    rows: [city],
  } = await client.query<{ id: string; known: boolean }>(
    `select c.id, exists (select 1 from candidacy_promise k where k.city_id = c.id)
        or exists (select 1 from entry e where e.kind like 'promise.%') as known
      from city c join body b on b.id = c.id where b.slug = 'hanoi'`,
  );
  if (!city || city.known) return;
  for (const [place, id] of plan.initiatives.entries()) {
    const initiative = hanoi.initiatives.find((one) => one.id === id)!;
    const promiseId = newId();
    const { rows } = await client.query<{ id: string }>(
      'select id from initiative where owner_id = $1 and title = $2::jsonb limit 1',
      [city.id, JSON.stringify(initiative.title)],
    );
    await insertRows(client, 'candidacy_promise', [
      {
        id: promiseId,
        city_id: city.id,
        place,
        words: initiative.title,
        source: sourcesOf(hanoi.promises.sources),
        promised_in: hanoi.promises.promisedIn,
        note: hanoi.promises.note,
        initiative_id: rows[0]?.id ?? null,
        version: 1,
        created_at: new Date().toISOString(),
      },
    ]);
    // What a source says an activity serves, it carries out.
    await client.query(
      `insert into origin (id, from_kind, from_id, to_kind, to_id)
       select gen_random_uuid(), 'promise', $1, 'activity', s.activity_id from activity_initiative s
         join activity a on a.id = s.activity_id join plan p on p.id = a.plan_id
        where s.initiative_id = $2 and p.owner_id = $3 on conflict (from_id, to_id) do nothing`,
      [promiseId, rows[0]?.id ?? null, city.id],
    );
  }
}
