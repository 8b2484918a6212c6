import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../support/until.ts';
import { type PeopleWorld, peopleWorld, refusal } from '../people/people-world.ts';

let world: PeopleWorld;
let documentId: string;
let sectionId: string;
let editionId: string;
let sessionId: string;
let office: string;
let kobe: string;

beforeAll(async () => {
  world = await peopleWorld();
  kobe = await world.body('kobe');
  await world.newcomer('leaving');
  await bringDocument();
  const [session] = await world.rows(
    `with f as (insert into forum (id, slug, title, theme, summary, venue, zone, starts_on, ends_on, host_id, audience)
        values (gen_random_uuid(), 'late', '{"en":"Late"}', '{"en":"x"}', '{"en":"x"}', '{"en":"x"}', 'UTC', '2024-05-01', '2024-05-01', $1, 'PRIVATE') returning id),
      t as (insert into stream (id, kind, subject_id) values (gen_random_uuid(), 'discussion', $2) returning id)
     insert into session (id, forum_id, stream_id, title, abstract, room, starts_at, ends_at, state, audience)
       select $2, f.id, t.id, '{"en":"Late"}', '{"en":"x"}', 'A', '2024-05-01T09:00Z', '2024-05-01T10:00Z', 'LIVE', 'PRIVATE' from f, t returning id`,
    [kobe, randomUUID()],
  );
  sessionId = session.id;
});
afterAll(() => world.close());

async function bringDocument(): Promise<void> {
  [documentId, sectionId, editionId] = [randomUUID(), randomUUID(), randomUUID()];
  await world.rows(
    `with t as (insert into stream (id, kind, subject_id) values (gen_random_uuid(), 'document', $1) returning id),
      d as (insert into document (id, kind, owner_id, stream_id, audience, title, language) select $1, 'framework', $3, t.id, 'PRIVATE', 'A draft', 'en' from t)
     insert into section (id, document_id, place, title) values ($2, $1, 'a', 'One')`,
    [documentId, sectionId, kobe],
  );
  await world.rows(
    `insert into edition (id, document_id, number, state, title, language, position, hash, cut_by_id, cut_for_id, cut_at)
     values ($1, $2, 1, 'CONSULTATION', 'A draft', 'en', 0, $3, (select id from person where slug = 'leaving'), $4, now())`,
    [editionId, documentId, 'f'.repeat(64), kobe],
  );
}

/** Asks while somebody else holds the row, and takes the office away before the row is let go. */
async function tooLate(
  table: 'document' | 'session',
  id: string,
  ask: () => Promise<unknown>,
): Promise<string | null> {
  await world.rows('update appointment set ended_at = now(), to_date = current_date where id = $1', [
    office ?? id,
  ]);
  office = await world.given('leaving', 'kobe', 'FOCAL_POINT');
  await world.rows('update person set access_version = access_version + 1 where slug = $1', ['leaving']);
  const holder = await world.app.database.pool.connect();
  try {
    await holder.query('begin');
    await holder.query(`select 1 from "${table}" where id = $1 for update`, [id]);
    // Whoever asks is remembered for a second: it must be as one who holds the office.
    await until('the office to be known', async () => {
      const { data } = await world.ask('{ viewer { appointments { role } } }', { as: 'leaving' });
      return data.viewer.appointments.length > 0;
    });
    let early: unknown = null;
    const asked = ask().then((answer) => {
      early = answer;
      return answer;
    });
    await until('the write to wait', async () => {
      if (early) throw new Error(`It was answered without waiting: ${JSON.stringify(early)}`);
      const { rows } = await holder.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rows.length > 0;
    });
    await world.rows('update appointment set ended_at = now(), to_date = current_date where id = $1', [
      office,
    ]);
    await holder.query('commit');
    return refusal((await asked) as Parameters<typeof refusal>[0]);
  } finally {
    await holder.query('rollback');
    holder.release();
  }
}

const tell = (mutation: string, input: object) =>
  world.tell(mutation, input as Record<string, unknown>, 'leaving', {
    select: '{ __typename }',
    actingFor: kobe,
  });

describe('a right that is taken away while a write waits', () => {
  it.each([
    ['addSection', () => ({ documentId, title: 'Another' })],
    ['renameSection', () => ({ sectionId, title: 'Another' })],
    ['moveSection', () => ({ sectionId })],
    ['removeSection', () => ({ sectionId })],
    ['setSectionTerms', () => ({ sectionId, freedom: 'OPEN', questions: [], parameters: [] })],
    ['cutEdition', () => ({ documentId })],
    ['moveEdition', () => ({ editionId, state: 'FROZEN' })],
  ])('is gone for %s, and nothing has changed', async (mutation, input) => {
    const kept = () =>
      world.rows(
        `select s.title, s.place, s.freedom, s.removed_at, (select count(*)::int from section), (select json_agg(e.state) from edition e where e.document_id = $1),
           (select position from stream where subject_id = $1) from section s where s.id = $2`,
        [documentId, sectionId],
      );
    const before = await kept();
    expect(await tooLate('document', documentId, () => tell(mutation, input()))).toBe('NOT_FOUND');
    expect(await kept()).toEqual(before);
  });

  it('is gone for moveSession', async () => {
    const asked = () => tell('moveSession', { sessionId, state: 'CLOSED' });
    expect(await tooLate('session', sessionId, asked)).toBe('NOT_FOUND');
    const [session] = await world.rows('select state from session where id = $1', [sessionId]);
    expect(session.state).toBe('LIVE');
  });
});
