/** Requests to be let in, one for each kind and thing: who asks under a wrong kind is in nobody's way. */
export const up = `
drop index access_request_pending_key;
create unique index access_request_pending_key on access_request (thing_kind, thing_id, person_id) where state = 'PENDING';
-- As the asker named it, by its id or its part of an address; what there is behind it, they may not know of.
alter table access_request add column asked_for text check (asked_for <> '');

-- Words that somebody types are looked for as they are, also where they have signs that a pattern has.
create function as_typed(words text) returns text language sql immutable as
  $$ select replace(replace(replace(words, '\\', '\\\\'), '%', '\\%'), '_', '\\_') $$;
`;
