/** What four hundred cities made of the edition that the bench reads: each decides on a quarter of its sections. */
export const adaptationsToRead = `
insert into framework (id, slug, document_id, purpose, summary)
  values (bench.id('framework', 0), 'bench-framework', bench.id('edition document', 0), 'COMMON_TEXT', '{"en": "What it is"}') on conflict do nothing;
insert into stream (id, kind, subject_id)
  select bench.id('adaptation stream', n), 'document', bench.id('adaptation document', n) from bench.city on conflict do nothing;
insert into document (id, kind, owner_id, stream_id, audience, title, language)
  select bench.id('adaptation document', n), 'adaptation', c.id, bench.id('adaptation stream', n), 'PRIVATE', 'A framework that the bench reads', 'en'
  from bench.city c on conflict do nothing;
insert into adaptation (id, document_id, owner_id, base_document_id, base_edition_id, state, is_sole, begun_by_id, begun_at, published_at)
  select bench.id('adaptation', n), bench.id('adaptation document', n), c.id, bench.id('edition document', 0), bench.id('edition', 0), 'PUBLISHED', true,
    bench.id('person', n), '2023-12-01', '2023-12-02' from bench.city c on conflict do nothing;
insert into publication (id, adaptation_id, number, base_edition_id, position, hash, published_by_id, published_for_id, published_at)
  select bench.id('publication', n), bench.id('adaptation', n), 1, bench.id('edition', 0), 0, repeat('0', 64), bench.id('person', n), c.id, '2023-12-02'
  from bench.city c on conflict do nothing;
insert into publication_section (publication_id, section_id, kind, blocks, under, reason_type, words, decided_by_id, decided_at, answers)
  select bench.id('publication', c.n), bench.id('edition section', s), (array['ADAPT', 'EXTEND', 'OMIT'])[1 + (c.n + s) % 3],
    jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', bench.words(c.n + s))))),
    '{}', (array['IDENTITY', 'LAW', 'RESOURCES', 'SCALE', 'ALREADY_PRACTISED'])[1 + (c.n * 3 + s) % 5], bench.words(c.n), bench.id('person', c.n), '2023-12-01', '[]'
  from bench.city c, generate_series(1, 60) as s where (c.n * 7 + s) % 4 = 0 on conflict do nothing;
`;
