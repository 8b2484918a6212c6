import type { PeopleWorld } from '../people/people-world.ts';
import { publicEdition } from './foreign-festival.ts';

/** What a city promised, which everybody may know. */
export const publicPromise = '01900000-0000-7000-8000-0000000c0de0';

type Ids = Readonly<Record<string, string>>;

/** The promise, there from the beginning. */
export async function settlePromise({ rows }: PeopleWorld): Promise<void> {
  await rows(
    `insert into candidacy_promise (id, city_id, place, words, source)
     select $1, id, 0, '{"en": "A public promise"}', 'A source' from body where slug = 'kobe'`,
    [publicPromise],
  );
}

/** A closed plan between the one it goes on from and the one that goes on from it, with everything that they can have. */
export async function bringPlan(
  { rows }: PeopleWorld,
  ids: Ids,
  { words, texts, owner }: { words: string; texts: string; owner: string },
): Promise<void> {
  const body = (slug: string) => `(select id from body where slug = '${slug}')`;
  for (const [id, slug, year, follows] of [
    [ids.earlierPlan, `${words}-earlier-plan`, 2023, null],
    [ids.plan, `${words}-plan`, 2024, ids.earlierPlan],
    [ids.laterPlan, `${words}-later-plan`, 2025, ids.plan],
  ] as const) {
    await rows(
      `with s as (insert into stream (id, kind, subject_id, position) values (gen_random_uuid(), 'history', $1, 1) returning id),
        p as (insert into plan (id, slug, owner_id, issuer_id, audience, stream_id, state, number, title, starts_on, ends_on, issued_on, legal_basis, source, note,
            stated_activities, follows_id, created_by_id)
          select $1, $2, ${body(owner)}, ${body('kobe')}, 'PRIVATE', s.id, 'ISSUED', $3, $4::jsonb, make_date($5, 1, 1), make_date($5, 12, 31), make_date($5, 1, 1), $3, $3,
            $4::jsonb, 22, $6, '${ids.unseen}' from s)
       insert into entry (stream_id, position, kind, subject_id, facts, actor_id, body_id)
         select s.id, 1, 'plan.activity.added', $7, '{"count": 2}', '${ids.unseen}', ${body(owner)} from s`,
      [id, slug, words, texts, year, follows, ids.activity],
    );
    await rows(
      `insert into "grant" (id, thing_kind, thing_id, person_id, role) values (gen_random_uuid(), 'plan', $1, (select id from person where slug = 'participant'), 'READER')`,
      [id],
    );
  }
  await rows(
    `with g as (insert into action_group (id, plan_id, place, title) values (gen_random_uuid(), $1, 0, $2) returning id)
     insert into activity (id, plan_id, group_id, place, title, lead_id) select $3, $1, g.id, 0, $2, ${body('kobe')} from g`,
    [ids.earlierPlan, texts, ids.earlierActivity],
  );
  await rows('insert into action_group (id, plan_id, place, title) values ($1, $2, 0, $3)', [
    ids.actionGroup,
    ids.plan,
    texts,
  ]);
  await rows(
    `with c as (insert into commitment (id, body_id, words, language, due_kind, holder_kind, holder_id, audience)
        values (gen_random_uuid(), ${body('kobe')}, $3, 'en', 'NONE', 'plan', $2, 'PRIVATE') returning id)
     insert into activity (id, plan_id, group_id, place, title, lead_id, starts_on, ends_on, budget_planned, budget_actual, budget_source, source, commitment_id, carried_from_id, edition_id)
       select $1, $2, $4, 0, $5, ${body('kobe')}, '2024-01-01', '2024-06-30', 100, 90, $3, $3, c.id, $6, ${publicEdition} from c`,
    [ids.activity, ids.plan, words, ids.actionGroup, texts, ids.earlierActivity],
  );
  await rows(`insert into activity_body (activity_id, body_id, place) values ($1, ${body('nagoya')}, 0)`, [
    ids.activity,
  ]);
  await rows(
    `insert into initiative (id, owner_id, level, title, source, body_id) values ($1, ${body(owner)}, 'LOCAL', $2, $3, ${body('kobe')})`,
    [ids.initiative, texts, words],
  );
  await rows('insert into plan_initiative (plan_id, initiative_id, place) values ($1, $2, 0)', [
    ids.plan,
    ids.initiative,
  ]);
  await rows(
    `with g as (insert into action_group (id, plan_id, place, title) values (gen_random_uuid(), $1, 0, $2) returning id)
     insert into activity (id, plan_id, group_id, place, title, carried_from_id) select $3, $1, g.id, 0, $2, $4 from g`,
    [ids.laterPlan, texts, ids.laterActivity, ids.activity],
  );
  await rows('insert into activity_initiative (activity_id, initiative_id) values ($1, $2)', [
    ids.activity,
    ids.initiative,
  ]);
  await rows(
    `insert into plan_point (id, plan_id, place, kind, words, source, body_id) values (gen_random_uuid(), $1, 0, 'AIM', $2, $3, ${body('kobe')})`,
    [ids.plan, texts, words],
  );
  await rows(
    `insert into reported_result (id, owner_id, year, place, words, source, body_id)
     values (gen_random_uuid(), ${body(owner)}, 2024, 0, '{"en": "A result"}', 'A newspaper', ${body('kobe')})`,
  );
  // A city's promise is public; the plan of that city whose activity names it, and the one that takes it up, are not.
  await rows(
    `with s as (insert into stream (id, kind, subject_id) values (gen_random_uuid(), 'history', $1) returning id),
        p as (insert into plan (id, slug, owner_id, audience, stream_id, state, title, starts_on, ends_on)
          select $1, $2, ${body('kobe')}, 'PRIVATE', s.id, 'ISSUED', $3::jsonb, '2024-01-01', '2024-12-31' from s returning id),
        g as (insert into action_group (id, plan_id, place, title) select gen_random_uuid(), p.id, 0, $3::jsonb from p returning id, plan_id),
        a as (insert into activity (id, plan_id, group_id, place, title, source) select $4, g.plan_id, g.id, 0, $3::jsonb, $5 from g),
        k as (update candidacy_promise set initiative_id = $7 where id = $6)
     insert into origin (id, from_kind, from_id, to_kind, to_id, person_id) values (gen_random_uuid(), 'promise', $6, 'activity', $4, '${ids.unseen}')`,
    [
      ids.promisedPlan,
      `${words}-promised-plan`,
      texts,
      ids.promisedActivity,
      words,
      publicPromise,
      ids.initiative,
    ],
  );
  await rows(
    `insert into "grant" (id, thing_kind, thing_id, person_id, role) values (gen_random_uuid(), 'plan', $1, (select id from person where slug = 'participant'), 'READER')`,
    [ids.promisedPlan],
  );
  await rows(
    `insert into sourced_claim (id, thing_kind, thing_id, subject, words, source, stated_at) values ($4, 'plan', $1, $2, $3, $2, now())`,
    [ids.plan, words, texts, ids.planClaim],
  );
}
