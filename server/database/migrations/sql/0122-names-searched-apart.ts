/** Names are looked up apart from texts: a beginning of two letters is in every text, and in few names. */
export const up = `
alter table search_document add column name_terms tsvector not null generated always as (ts_filter(terms, '{a}')) stored;
create index search_document_name_terms_idx on search_document using gin (name_terms);
`;
