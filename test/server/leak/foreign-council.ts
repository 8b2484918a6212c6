import { randomUUID } from 'node:crypto';
import type { PeopleWorld } from '../people/people-world.ts';

const council = `(select id from body where kind = 'COUNCIL' order by slug limit 1)`;

/** What a council was asked about an edition and what it said. */
export async function bringOpinion(
  { rows }: Pick<PeopleWorld, 'rows'>,
  id: string,
  given: {
    documentId: string;
    editionId: string;
    sectionId: string;
    personId: string;
    owner: string;
    words: string;
    state: 'GIVEN' | 'DECLINED' | 'WITHDRAWN';
  },
): Promise<void> {
  const { documentId, editionId, sectionId, personId, words, state } = given;
  const by = (...states: readonly string[]) =>
    states.includes(state) ? [personId, new Date(), words] : [null, null, null];
  const [givenBy, givenAt] = by('GIVEN');
  const commitmentId = randomUUID();
  await rows(
    `insert into commitment (id, body_id, words, language, due_kind, audience, holder_kind, holder_id) values ($1, ${council}, $2, 'en', 'ONCE', 'PRIVATE', 'document', $3)`,
    [commitmentId, words, documentId],
  );
  await rows(
    `insert into occurrence (id, commitment_id, number, due_on, first_due_on) values (gen_random_uuid(), $1, 1, '2090-01-01', '2090-01-01')`,
    [commitmentId],
  );
  await rows(
    `insert into council_opinion (id, body_id, document_id, edition_id, question, commitment_id, state, asked_by_id, asked_for_id, asked_at,
        verdict, words, remarks, written_by_id, written_at, given_by_id, given_role, given_at, withdrawn_by_id, withdrawn_at, withdrawn_reason,
        declined_by_id, declined_at, declined_reason)
     values ($1, ${council}, $2, $3, $4, $5, $6, $7::uuid, (select id from body where slug = $8), now(),
        'IN_FAVOUR', $4, $9::jsonb, $7::uuid, now(), $10::uuid, $11, $12, $13::uuid, $14, $15, $16::uuid, $17, $18)`,
    [
      id,
      documentId,
      editionId,
      words,
      commitmentId,
      state,
      personId,
      given.owner,
      JSON.stringify([{ sectionId, words }]),
      givenBy,
      givenBy && 'COORDINATOR',
      givenAt,
      ...by('WITHDRAWN'),
      ...by('DECLINED'),
    ],
  );
  await rows(
    `insert into council_dissent (opinion_id, person_id, words, at) values ($1, $2::uuid, $3, now())`,
    [id, personId, words],
  );
}
