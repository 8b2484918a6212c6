/** The wording of cities is found by its words, as it was published. */
export const up = `
-- What a publication says of a section has a name of its own, by which the index knows it.
alter table publication_section add column id uuid not null default gen_random_uuid() unique;
call search_watch('publication_section', 'adapted-section');
call search_watch('publication', 'adapted-section', 'select s.id from changed c join publication_section s on s.publication_id = c.id');
call search_watch('adaptation', 'adapted-section', 'select s.id from changed c join publication p on p.adaptation_id = c.id join publication_section s on s.publication_id = p.id');
`;
