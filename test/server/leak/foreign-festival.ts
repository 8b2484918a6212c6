import type { PeopleWorld } from '../people/people-world.ts';

/** A festival that everybody knows of, with an edition: what leads from it to what is foreign is looked at. */
export const publicFestival = 'a-public-festival';
export const publicEdition = `(select e.id from festival_edition e join festival f on f.id = e.festival_id where f.slug = '${publicFestival}')`;

const festival = `(select id from festival where slug = '${publicFestival}')`;

/** The festival, there from the beginning; its history has an id that tells who may see it. */
export async function settleFestival({ rows }: PeopleWorld, streamId: string): Promise<void> {
  await rows(
    `insert into festival (id, slug, city_id, name, native_name, native_language, kind, status, source)
     select gen_random_uuid(), $1, id, 'A public festival', 'Ein Fest', 'de', 'festival', 'active', 'A source' from body where slug = 'kobe'`,
    [publicFestival],
  );
  await rows(`update stream set id = $1, position = 1 where kind = 'history' and subject_id = ${festival}`, [
    streamId,
  ]);
  await rows(
    `with e as (insert into festival_edition (id, festival_id, year, state, source) values (gen_random_uuid(), ${festival}, 2024, 'HELD', 'A source') returning id)
     insert into festival_edition_point (id, edition_id, kind, place, words) select gen_random_uuid(), id, 'VENUE', 0, '{"en": "A hall"}' from e`,
  );
}

/** What everybody may read of it: a source's claim, and a published case. */
export async function tellOfFestival(
  { rows }: Pick<PeopleWorld, 'rows'>,
  caseId: string,
  { words, texts }: { words: string; texts: string },
): Promise<void> {
  await rows(
    `insert into sourced_claim (id, thing_kind, thing_id, subject, words, source, sourced_on, stated_at, holds, ground, settled_at, settled_for_id)
     values (gen_random_uuid(), 'festival', ${festival}, $1, $2, $1, '2024-01-01', now(), true, $1, now(), (select id from body where slug = 'kobe'))`,
    [words, texts],
  );
  await nameEdition({ rows }, caseId);
}

/** A case tells of the edition. */
export async function nameEdition({ rows }: Pick<PeopleWorld, 'rows'>, caseId: string): Promise<void> {
  await rows(`update case_study set festival_id = ${festival}, edition_id = ${publicEdition} where id = $1`, [
    caseId,
  ]);
}

/** Who changed it, for the people of its city. */
export async function bringHistory(
  { rows }: PeopleWorld,
  { streamId, personId, owner }: { streamId: string; personId: string; owner: string },
): Promise<void> {
  await rows(
    `insert into entry (stream_id, position, kind, subject_id, facts, actor_id, body_id)
     select $1, 1, 'festival.edition.added', ${publicEdition}, '{"year": 2024}', $2, id from body where slug = $3`,
    [streamId, personId, owner],
  );
}
