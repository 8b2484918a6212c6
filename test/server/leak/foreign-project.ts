import type { PeopleWorld } from '../people/people-world.ts';

type Ids = Readonly<Record<string, string>>;

/** A closed project with everything that one can have: partners present and past, milestones, money, risks, results, a history. */
export async function bringProject(
  { rows }: PeopleWorld,
  ids: Ids,
  { words, owner }: { words: string; owner: string },
): Promise<void> {
  const body = (slug: string) => `(select id from body where slug = '${slug}')`;
  await rows(
    `with s as (insert into stream (id, kind, subject_id, position) values (gen_random_uuid(), 'document', $1, 5) returning id)
     insert into document (id, kind, owner_id, stream_id, audience, title, language)
       select $1, 'project', ${body(owner)}, s.id, 'PRIVATE', $2, 'en' from s`,
    [ids.projectText, words],
  );
  await rows(
    `insert into "grant" (id, thing_kind, thing_id, person_id, role)
     values (gen_random_uuid(), 'document', $1, (select id from person where slug = 'participant'), 'READER')`,
    [ids.projectText],
  );
  await rows(
    `insert into project (id, slug, document_id, owner_id, audience, state, state_since, title, summary, language, joining, lessons,
        starts_on, ends_on, fields, areas, targets, currency, created_by_id, created_at)
     values ($1, $3, $2, ${body(owner)}, 'PRIVATE', 'ACTIVE', now(), $4, $4, 'en', $4, $4, '2024-01-01', '2025-12-31',
        '{DESIGN}', '{SHARING_EXPERIENCES}', '{11.4}', 'USD', '${ids.unseen}', now())`,
    [ids.project, ids.projectText, `${words}-project`, words],
  );
  const partner = (id: string, slug: string, role: string, state: string) =>
    rows(
      `insert into project_partner (id, project_id, body_id, role, state, words, reason, staff, money, in_kind, asked_by_id, asked_at, decided_by_id, decided_at)
       values ($1, $2, ${body(slug)}, $3, $4, $5, $5, $5, 1000, $5, '${ids.unseen}', now(), '${ids.unseen}', now())`,
      [id, ids.project, role, state, words],
    );
  await partner(ids.partner!, 'kobe', 'PARTNER', 'IN');
  await partner(ids.formerPartner!, owner, 'PARTNER', 'LEFT');
  const milestone = (id: string, under: string | null, place: number) =>
    rows(
      `with c as (insert into commitment (id, body_id, words, language, due_kind, holder_kind, holder_id, audience)
          values (gen_random_uuid(), ${body('kobe')}, $4, 'en', 'NONE', 'project', $2, 'PRIVATE') returning id)
       insert into milestone (id, project_id, under_id, place, starts_on, commitment_id) select $1, $2, $3, $5, '2024-02-01', c.id from c`,
      [id, ids.project, under, words, place],
    );
  await milestone(ids.milestone!, null, 0);
  await milestone(ids.task!, ids.milestone!, 1);
  await rows(
    `insert into dependency (commitment_id, waits_for_id) select t.commitment_id, m.commitment_id from milestone t, milestone m
      where t.id = $1 and m.id = $2`,
    [ids.task, ids.milestone],
  );
  await rows(
    `with m as (insert into project_money (id, project_id, place, year, source, planned, actual) values (gen_random_uuid(), $1, 0, 2024, $2, 1000, 500)),
      r as (insert into project_risk (id, project_id, place, words, likelihood, harm, answer) values (gen_random_uuid(), $1, 0, $2, 'LOW', 'HIGH', $2))
     insert into project_result (id, project_id, place, words, reached, url) values (gen_random_uuid(), $1, 0, $2, $2, 'https://example.org/' || $2)`,
    [ids.project, words],
  );
  await rows(
    `with f as (insert into file (id, thing_kind, thing_id, owner_id, media_type, bytes, sha256, name, uploaded_by_id)
        values ($3, 'project', $1, ${body(owner)}, 'application/pdf', 1, sha256('x'), $2, '${ids.unseen}') returning id)
     update project_result r set file_id = f.id from f where r.project_id = $1`,
    [ids.project, words, ids.resultFile],
  );
  await rows(
    `insert into project_act (id, project_id, position, kind, from_state, to_state, partner_id, milestone_id, reason, actor_id, body_id, at)
     values (gen_random_uuid(), $1, 1, 'moved', 'PLANNING', 'ACTIVE', $2, $3, $4, '${ids.unseen}', ${body(owner)}, now())`,
    [ids.project, ids.partner, ids.milestone, words],
  );
  await rows(
    `insert into origin (id, from_kind, from_id, to_kind, to_id, person_id) values
       (gen_random_uuid(), 'agreement', $2, 'project', $1, '${ids.unseen}'), (gen_random_uuid(), 'plan', $3, 'project', $1, '${ids.unseen}'),
       (gen_random_uuid(), 'session', $4, 'project', $1, '${ids.unseen}'), (gen_random_uuid(), 'project', $1, 'commitment', $5, '${ids.unseen}'),
       (gen_random_uuid(), 'key-point', $6, 'project', $1, '${ids.unseen}'), (gen_random_uuid(), 'key-point', $6, 'case', $7, '${ids.unseen}'),
       (gen_random_uuid(), 'key-point', $6, 'proposal', $8, '${ids.unseen}')`,
    [
      ids.project,
      ids.agreement,
      ids.plan,
      ids.session,
      ids.promise,
      ids.keyPoint,
      ids.caseStudy,
      ids.proposal,
    ],
  );
}
