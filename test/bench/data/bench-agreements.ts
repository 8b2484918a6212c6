/** How large the register is that the bench reads. */
export const registerSizes = { agreements: 2_000, obligations: 10 };

const all = `generate_series(0, ${registerSizes.agreements} - 1) as n`;

/** An office's register of two thousand agreements with twenty thousand commitments; its days lie far ahead, so that the house moves none. */
export const registerToRead = `
insert into stream (id, kind, subject_id)
  select bench.id('agreement stream', n), 'document', bench.id('agreement document', n) from ${all} on conflict do nothing;
insert into document (id, kind, owner_id, stream_id, audience, title, language)
  select bench.id('agreement document', n), 'agreement', bench.city_id(0), bench.id('agreement stream', n), (array['PARTIES','NETWORK'])[1 + n % 2], 'Agreement ' || n, 'en'
    from ${all} on conflict do nothing;
insert into agreement (id, slug, document_id, owner_id, audience, kind, state, state_since, title, purpose, register_number, entered_on, ends_on, renewal_rule, notice_days,
    next_review_on, created_by_id, created_at)
  select bench.id('agreement', n), 'bench-agreement-' || n, bench.id('agreement document', n), bench.city_id(0), (array['PARTIES','NETWORK'])[1 + n % 2],
      (array['MEMORANDUM','SISTER_CITY','PROJECT_AGREEMENT','DOMESTIC_COOPERATION'])[1 + n % 4],
      (array['IN_FORCE','IN_FORCE','IN_FORCE','NEGOTIATING','RENEWED'])[1 + n % 5], '2024-01-01',
      jsonb_build_object('en', 'Agreement ' || (n * 7919) % ${registerSizes.agreements} || ' on design'), '{"en": "What it is for"}', 'HD-' || n,
      case when n % 5 <> 3 then date '2024-01-01' + n % 300 end, date '2040-01-01' + (n * 37) % 3000, 'EXPRESS', 90,
      case when n % 3 = 0 then date '2039-01-01' + (n * 11) % 700 end, bench.id('person', 0), timestamptz '2024-01-01' + n * interval '1 hour'
    from ${all} on conflict do nothing;
insert into agreement_text (agreement_id, language, document_id, place)
  select bench.id('agreement', n), 'en', bench.id('agreement document', n), 0 from ${all} on conflict do nothing;
insert into agreement_party (id, agreement_id, place, body_id, legal_name)
  select bench.id('agreement party', n * 2 + p), bench.id('agreement', n), p, bench.city_id(case p when 0 then 0 else 1 + n % 300 end), jsonb_build_object('en', 'Party ' || n || ' ' || p)
    from ${all}, generate_series(0, 1) as p on conflict do nothing;
insert into signatory (id, agreement_id, party_id, place, name, capacity)
  select bench.id('signatory', n * 2 + p), bench.id('agreement', n), bench.id('agreement party', n * 2 + p), p, 'Signatory ' || n || ' ' || p, '{"en": "Mayor"}'
    from ${all}, generate_series(0, 1) as p on conflict do nothing;
insert into signature (id, signatory_id, text_hash, signed_on, place, originals, means, recorded_by_id, recorded_for_id, recorded_at)
  select bench.id('signature', n * 2 + p), bench.id('signatory', n * 2 + p), repeat('a', 64), '2024-01-01', 'Here', 2, 'PAPER', bench.id('person', 0), bench.city_id(0), '2024-01-01'
    from ${all}, generate_series(0, 1) as p where n % 5 <> 3 on conflict do nothing;
insert into commitment (id, body_id, words, language, due_kind, holder_kind, holder_id, audience, counts, made_by_id, made_at)
  select bench.id('commitment', n * ${registerSizes.obligations} + o), bench.city_id(0), 'Promise ' || o, 'en', 'ONCE', 'agreement', bench.id('agreement', n), 'PRIVATE', n % 5 <> 3,
      bench.id('person', 0), '2024-01-01'
    from ${all}, generate_series(0, ${registerSizes.obligations} - 1) as o on conflict do nothing;
insert into occurrence (id, commitment_id, number, due_on, first_due_on, state, finished_at)
  select bench.id('occurrence', n * ${registerSizes.obligations} + o), bench.id('commitment', n * ${registerSizes.obligations} + o), 1, d, d,
      (array['PROMISED','DONE','IN_PROGRESS'])[1 + o % 3], case when o % 3 = 1 then timestamptz '2024-06-01' end
    from ${all}, generate_series(0, ${registerSizes.obligations} - 1) as o, lateral (select date '2036-01-01' + (n * 13 + o * 101) % 3000 as d) due on conflict do nothing;
insert into obligation (id, agreement_id, place, article, party_id, commitment_id)
  select bench.id('obligation', n * ${registerSizes.obligations} + o), bench.id('agreement', n), o, (o + 1)::text, bench.id('agreement party', n * 2),
      bench.id('commitment', n * ${registerSizes.obligations} + o)
    from ${all}, generate_series(0, ${registerSizes.obligations} - 1) as o on conflict do nothing;
-- What the demonstration shows to everybody would stand in the register too, and not in the bare statement.
update document d set audience = 'PRIVATE' from agreement a where a.document_id = d.id and a.slug not like 'bench-%';
`;
