/** What is found by its words: an index that is written after each change, and what has changed since. */
export const up = `
-- One row for each thing that has words. Who may find it is decided by its holder's own policy, in the statement that finds it.
create table search_document (
  kind text not null,
  id uuid not null,
  holder_id uuid not null,
  -- Every spelling of its name as it is compared, each between line breaks.
  names text not null,
  terms tsvector not null,
  -- The words that a hit is shown in.
  body text not null,
  primary key (kind, id)
);
create index search_document_terms_idx on search_document using gin (terms);

-- Every word that was ever written down, for those who type it with a slip.
create table search_word (word text primary key);
create index search_word_idx on search_word using gin (word gin_trgm_ops);

-- What has changed is not found until it is written down anew: nothing is found by words that are no longer there.
create table search_due (
  kind text not null,
  id uuid not null,
  at timestamptz not null default clock_timestamp()
);
create index search_due_idx on search_due (kind, id);

-- From now on every change of a table's rows makes things due, in its own transaction, and so is all that is there already.
-- What is due is told by a query over the rows that changed; left out, it is the rows themselves.
create procedure search_watch(watched text, kind text, due text default 'select id from changed') language plpgsql as $$
declare
  name text := format('search_%s_%s', watched, replace(kind, '-', '_'));
begin
  execute format('create function %I() returns trigger language plpgsql as %L', name,
    format('begin insert into search_due (kind, id) select distinct %L, due.id from (%s) due (id) where due.id is not null; return null; end', kind, due));
  execute format('create trigger %I after insert on %I referencing new table as changed for each statement execute function %I()', name || '_i', watched, name);
  execute format('create trigger %I after update on %I referencing new table as changed for each statement execute function %I()', name || '_u', watched, name);
  execute format('create trigger %I after delete on %I referencing old table as changed for each statement execute function %I()', name || '_d', watched, name);
  execute format('with changed as (select * from %I) insert into search_due (kind, id) select distinct %L, due.id from (%s) due (id) where due.id is not null', watched, kind, due);
end $$;

call search_watch('body', 'body');
call search_watch('body_name', 'body', 'select body_id from changed');
call search_watch('city', 'city');
call search_watch('city', 'body');
call search_watch('body_name', 'city', 'select body_id from changed');
call search_watch('city_alias', 'city', 'select city_id from changed');
call search_watch('person', 'person');
call search_watch('section', 'section');
call search_watch('document_update', 'section', 'select section_id from changed');
call search_watch('edition_section', 'framework-section', 'select section_id from changed');
call search_watch('edition', 'framework-section', 'select s.section_id from changed c join edition_section s on s.edition_id = c.id');
call search_watch('framework', 'framework');
call search_watch('document', 'framework', 'select f.id from changed c join framework f on f.document_id = c.id');
call search_watch('edition', 'framework', 'select f.id from changed c join framework f on f.document_id = c.document_id');
call search_watch('case_study', 'case');
call search_watch('document', 'case', 'select s.id from changed c join case_study s on s.document_id = c.id');
call search_watch('edition', 'case', 'select s.id from changed c join case_study s on s.document_id = c.document_id');
call search_watch('agreement', 'agreement');
call search_watch('plan', 'plan');
call search_watch('activity', 'activity');
call search_watch('forum', 'forum');
call search_watch('session', 'session');
call search_watch('speaker', 'session', 'select session_id from changed');
call search_watch('message', 'message');
`;
