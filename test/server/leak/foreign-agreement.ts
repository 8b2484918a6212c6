import type { PeopleWorld } from '../people/people-world.ts';

type Ids = Readonly<Record<string, string>>;

/** A closed agreement with everything that one can have: two languages, parties past and present, runs, opinions, signatures. */
export async function bringAgreement(
  { rows }: PeopleWorld,
  ids: Ids,
  { words, texts, owner }: { words: string; texts: string; owner: string },
): Promise<void> {
  const body = (slug: string) => `(select id from body where slug = '${slug}')`;
  const person = (slug: string) => `(select id from person where slug = '${slug}')`;
  const text = async (documentId: string, sectionId: string, language: string) => {
    await rows(
      `with s as (insert into stream (id, kind, subject_id, position) values (gen_random_uuid(), 'document', $1, 5) returning id),
        d as (insert into document (id, kind, owner_id, stream_id, audience, title, language) select $1, 'agreement', ${body(owner)}, s.id, 'PRIVATE', $3, $4 from s)
       insert into section (id, document_id, place, title) values ($2, $1, 'a', $3)`,
      [documentId, sectionId, words, language],
    );
    await rows(
      `insert into "grant" (id, thing_kind, thing_id, person_id, role) values (gen_random_uuid(), 'document', $1, ${person('participant')}, 'READER')`,
      [documentId],
    );
  };
  await text(ids.agreementText!, ids.article!, 'en');
  await text(ids.agreementVersion!, ids.articleInVersion!, 'vi');
  const agreement = `insert into agreement (id, slug, document_id, owner_id, audience, kind, instrument, changes_id, state, state_since, title, purpose, fields, source, register_number,
      entry_rule, enters_on, entered_on, signed_on, term_months, ends_on, renewal_rule, renewal_months, notice_days, termination_notice_days, review_months, next_review_on,
      suspended_until, over_on, created_by_id, created_at)
    values ($1, $2, $3, ${body(owner)}, 'PRIVATE', 'MEMORANDUM', $4, $5, 'IN_FORCE', now(), $6, $6, '{DESIGN}', $7, $7,
      'ON_DAY', '2024-01-01', '2024-01-01', '2023-12-01', 36, '2030-12-31', 'EXPRESS', 12, 90, 60, 12, '2029-01-01', '2029-02-01', '2031-01-01', '${ids.unseen}', now())`;
  await rows(agreement, [
    ids.agreement,
    `${words}-agreement`,
    ids.agreementText,
    'ORIGINAL',
    null,
    texts,
    words,
  ]);
  await rows(agreement, [
    ids.amendment,
    `${words}-amendment`,
    ids.agreementVersion,
    'AMENDMENT',
    ids.agreement,
    texts,
    words,
  ]);
  await rows(
    `insert into edition (id, document_id, number, state, title, language, position, hash, cut_by_id, cut_for_id, cut_at)
     values ($1, $2, 1, 'FROZEN', $3, 'en', 1, repeat('a', 64), '${ids.unseen}', ${body(owner)}, now())`,
    [ids.articleEdition, ids.agreementText, words],
  );
  await rows(
    `insert into agreement_text (agreement_id, language, document_id, place, edition_id) values ($1, 'en', $2, 0, $4), ($1, 'vi', $3, 1, null)`,
    [ids.agreement, ids.agreementText, ids.agreementVersion, ids.articleEdition],
  );
  await rows(`update agreement_text set edition_id = $2 where agreement_id = $1 and language = 'vi'`, [
    ids.agreement,
    ids.articleEdition,
  ]);
  await rows(
    `insert into agreement_section_pair (section_id, source_section_id, checked_at_position) values ($1, $2, 1)`,
    [ids.articleInVersion, ids.article],
  );
  await rows(
    `with h as (insert into party_succession (id, from_body_id, to_body_id, ground, effective_on, recorded_by_id, recorded_at)
        values (gen_random_uuid(), ${body('kobe')}, ${body('nagoya')}, $4, '2024-06-01', '${ids.unseen}', now()) returning id),
      f as (insert into agreement_party (id, agreement_id, place, body_id, legal_name, capacity, left_on) values ($3, $1, 1, ${body('kobe')}, $5, $5, '2024-06-01'))
     insert into agreement_party (id, agreement_id, place, body_id, legal_name, capacity, contact_id, procedure_id, since, succeeds_id, succession_id)
       select $2, $1, 1, ${body('nagoya')}, $5, $5, '${ids.unseen}', (select id from procedure where slug = 'vietnam-province-law-70-2020'), '2024-06-01', $3, h.id from h`,
    [ids.agreement, ids.party, ids.formerParty, words, texts],
  );
  await rows(
    `with g as (insert into signatory (id, agreement_id, party_id, place, name, person_id, capacity, authority, refused_on, refusal)
        values ($1, $2, $3, 0, $4, '${ids.unseen}', $5, $4, '2024-01-01', $4))
     insert into signature (id, signatory_id, text_hash, signed_on, place, originals, authority, means, certificate, recorded_by_id, recorded_for_id, recorded_at)
     values (gen_random_uuid(), $1, repeat('b', 64), '2023-12-01', $4, 2, $4, 'PAPER', $4, '${ids.unseen}', ${body(owner)}, now())`,
    [ids.signatory, ids.agreement, ids.party, words, texts],
  );
  await rows(
    `with f as (insert into file (id, thing_kind, thing_id, owner_id, media_type, bytes, sha256, name, uploaded_by_id)
        values ('${ids.paperFile}', 'signatory', $1, ${body(owner)}, 'application/pdf', 1, sha256('x'), $2, '${ids.unseen}') returning id)
     insert into signature_paper (id, signature_id, file_id, shows, added_by_id, added_for_id, added_at)
       select $3, s.id, f.id, $4, '${ids.unseen}', ${body(owner)}, now() from f, signature s where s.signatory_id = $1`,
    [
      ids.signatory,
      words,
      ids.signaturePaper,
      JSON.stringify([
        {
          signer: words,
          organisation: words,
          issuer: words,
          at: words,
          reason: words,
          place: words,
          coversAll: true,
          isIntact: true,
        },
      ]),
    ],
  );
  await rows(`update agreement set notice_given_on = '2024-02-01', notice_by_id = $2 where id = $1`, [
    ids.agreement,
    ids.party,
  ]);
  const version = `(select v.id from procedure_version v join procedure p on p.id = v.procedure_id where p.slug = 'vietnam-province-law-70-2020' order by v.number desc limit 1)`;
  await rows(
    `with r as (insert into procedure_run (id, agreement_id, party_id, version_id, at_step, started_at) values ($1, $2, $3, ${version}, 'consult', now())),
      e as (insert into procedure_run (id, agreement_id, party_id, version_id, ending, started_at, ended_at) values (gen_random_uuid(), $2, $4, ${version}, 'COMPLETED', now(), now())),
      a as (insert into run_step (id, run_id, place, step_key, opened_at, closed_at, outcome, ground, papers, closed_by_id, closed_for_id)
        values (gen_random_uuid(), $1, 0, 'propose', now(), now(), 'SENT', $5, $6, '${ids.unseen}', ${body(owner)})),
      b as (insert into run_step (id, run_id, place, step_key, opened_at, due_on) values (gen_random_uuid(), $1, 1, 'consult', now(), '2024-01-15') returning id)
     insert into opinion (id, run_step_id, consultee, kind, dossier_complete_on, due_on, answered_on, words, recorded_by_id, recorded_at)
       select gen_random_uuid(), b.id, 'agencies-concerned', 'DISAGREES', '2024-01-01', '2024-01-10', '2024-01-05', $5, '${ids.unseen}', now() from b`,
    [ids.run, ids.agreement, ids.party, ids.formerParty, words, JSON.stringify({ dossier: words })],
  );
  await rows(
    `insert into agreement_act (id, agreement_id, position, kind, from_state, to_state, party_id, facts, ground, paper, actor_id, body_id, at)
     values (gen_random_uuid(), $1, 1, 'moved', 'SIGNED', 'IN_FORCE', $2, $3, $4, $4, '${ids.unseen}', ${body(owner)}, now())`,
    [ids.agreement, ids.party, JSON.stringify({ signatoryId: ids.signatory }), words],
  );
  await rows(
    `with c as (insert into commitment (id, body_id, words, language, due_kind, holder_kind, holder_id, audience) values (gen_random_uuid(), ${body('nagoya')}, $3, 'en', 'NONE', 'agreement', $1, 'PRIVATE') returning id)
     insert into obligation (id, agreement_id, place, article, party_id, commitment_id) select gen_random_uuid(), $1, 0, $3, $2, c.id from c`,
    [ids.agreement, ids.party, words],
  );
  await rows(
    `insert into sourced_claim (id, thing_kind, thing_id, subject, words, source, sourced_on, stated_by_id, stated_at, holds, ground, settled_by_id, settled_for_id, settled_at)
     values (gen_random_uuid(), 'agreement', $1, $2, $3, $2, '2024-01-01', '${ids.unseen}', now(), true, $2, '${ids.unseen}', ${body(owner)}, now())`,
    [ids.agreement, words, texts],
  );
}
