import { randomUUID } from 'node:crypto';
import { signedStates } from '../../../schema/agreements/index.ts';
import type { PeopleWorld } from '../people/people-world.ts';

const audiences = ['PRIVATE', 'PARTIES', 'NETWORK', 'PUBLIC'] as const;

/** Does hundreds of things between bodies, some of them closed, hidden, withdrawn, or within one city; the same for one seed. */
export async function actAtRandom({ rows }: Pick<PeopleWorld, 'rows'>, seed: number): Promise<void> {
  let state = seed;
  const below = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
  const one = <T>(of: readonly T[]): T => of[below(of.length)]!;
  const some = <T>(of: readonly T[], count: number): T[] => [
    ...new Set(Array.from({ length: count }, () => one(of))),
  ];
  const people = (await rows('select id from person order by slug')).map(({ id }) => id as string);
  const bodies = (
    await rows(`select b.id from body b left join city c on c.id = b.id where c.id is null or b.slug in
      (select slug from body join city using (id) order by slug limit 40) order by b.slug`)
  ).map(({ id }) => id as string);
  const text = async (kind: string) => {
    const document = {
      id: randomUUID(),
      section: randomUUID(),
      owner: one(bodies),
      audience: one(audiences),
    };
    await rows(
      `with s as (insert into stream (id, kind, subject_id) values (gen_random_uuid(), 'document', $1) returning id),
        d as (insert into document (id, kind, owner_id, stream_id, audience, title, language) select $1, $5, $3, s.id, $4, 'A text', 'en' from s)
       insert into section (id, document_id, place, title) values ($2, $1, 'a', 'A section')`,
      [document.id, document.section, document.owner, document.audience, kind],
    );
    return document;
  };
  for (let n = 0; n < 24; n++) {
    const { id, section } = await text('note');
    for (let said = below(6); said > 0; said--) {
      const fate = below(6);
      await rows(
        `with t as (insert into comment_thread (id, document_id, section_id, begun_by_id, begun_at) values (gen_random_uuid(), $1, $2, $3, now()) returning id)
         insert into comment (id, thread_id, author_id, body_id, text, request_id, written_at, withdrawn_at, hidden_at, hidden_by_id, hidden_reason)
           select gen_random_uuid(), t.id, $3, $4, 'Said', gen_random_uuid(), now(), case when $5 = 0 then now() end,
             case when $5 = 1 then now() end, case when $5 = 1 then $3::uuid end, case when $5 = 1 then 'Rude' end from t`,
        [id, section, one(people), one(bodies), fate],
      );
    }
    for (let made = below(3); made > 0; made--)
      await rows(
        `insert into proposal (id, document_id, section_id, author_id, body_id, state, reason, base, base_position, text, made_at, changed_at)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, 'Better', '[]', 0, '[]', now(), now())`,
        [id, section, one(people), one(bodies), one(['OPEN', 'NEEDS_AUTHOR', 'WITHDRAWN'])],
      );
  }
  for (let n = 0; n < 16; n++) {
    const { id, owner, audience } = await text('project');
    const projectId = randomUUID();
    await rows(
      `insert into project (id, slug, document_id, owner_id, audience, state, state_since, title, summary, language, currency, created_at)
       values ($1, $2, $3, $4, $5, 'ACTIVE', now(), 'A project', 'Together', 'en', 'USD', now())`,
      [projectId, `random-${seed}-${n}`, id, owner, audience],
    );
    for (const body of some([owner, ...bodies], 1 + below(5)))
      await rows(
        `insert into project_partner (id, project_id, body_id, role, state, reason, asked_at) values (gen_random_uuid(), $1, $2, 'PARTNER', $3, 'Because', now())`,
        [projectId, body, one(['IN', 'IN', 'IN', 'ASKED', 'INVITED', 'LEFT'])],
      );
  }
  for (let n = 0; n < 16; n++) {
    const { id, owner, audience } = await text('agreement');
    const agreementId = randomUUID();
    await rows(
      `insert into agreement (id, slug, document_id, owner_id, audience, kind, state, state_since, title, purpose, created_by_id)
       values ($1, $2, $3, $4, $5, 'MEMORANDUM', $6, now(), '{"en": "An agreement"}', '{"en": "Together"}', $7)`,
      [
        agreementId,
        `random-${seed}-${n}`,
        id,
        owner,
        audience,
        one(['IDEA', 'SIGNING', ...signedStates]),
        one(people),
      ],
    );
    for (const [place, body] of some(bodies, 2 + below(3)).entries())
      await rows(
        `insert into agreement_party (id, agreement_id, place, body_id, legal_name, left_on)
         values (gen_random_uuid(), $1, $2, $3, '{"en": "A party"}', case when $4 then '2024-01-01'::date end)`,
        [agreementId, place, body, below(6) === 0],
      );
  }
}
