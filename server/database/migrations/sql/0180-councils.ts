/** Advisory councils: what they are to advise on and for how long, and what they say of an edition of a text. */
export const up = `
create table council_mandate (
  id uuid primary key,
  body_id uuid not null references body (id),
  words jsonb not null check (words ? 'en'),
  -- The act by which it was given, with its number.
  basis text check (basis <> '' and basis is nfc normalized),
  decided_on date,
  from_date date not null,
  to_date date check (to_date >= from_date),
  source text check (source <> ''),
  given_by_id uuid references person (id),
  given_for_id uuid not null references body (id),
  given_at timestamptz not null,
  is_demonstration boolean not null default false
);
create index council_mandate_body_idx on council_mandate (body_id, from_date);

create table council_opinion (
  id uuid primary key,
  body_id uuid not null references body (id),
  document_id uuid not null references document (id),
  -- What it is on: words that never change, with their hash.
  edition_id uuid not null references edition (id),
  question text not null check (question <> '' and question is nfc normalized),
  -- By when stands with what the council is to do.
  commitment_id uuid not null references commitment (id),
  -- The part in the text that was given with the question, where the council had none.
  grant_id uuid references "grant" (id) on delete set null,
  state text not null check (state in ('ASKED','GIVEN','WITHDRAWN')),
  asked_by_id uuid not null references person (id),
  asked_for_id uuid not null references body (id),
  asked_at timestamptz not null,
  -- A draft of the council's own until it is given; from then on it is what the council said.
  verdict text check (verdict in ('IN_FAVOUR','IN_FAVOUR_WITH_REMARKS','AGAINST')),
  words text check (words <> '' and words is nfc normalized),
  remarks jsonb not null default '[]' check (jsonb_typeof(remarks) = 'array'),
  written_by_id uuid references person (id),
  written_at timestamptz,
  version int not null default 1,
  given_by_id uuid references person (id),
  -- In which office they gave it for the council.
  given_role text,
  given_at timestamptz,
  withdrawn_by_id uuid references person (id),
  withdrawn_at timestamptz,
  withdrawn_reason text check (withdrawn_reason <> ''),
  is_demonstration boolean not null default false,
  check ((state = 'GIVEN') = (given_at is not null)),
  check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
  check ((given_at is null) = (given_by_id is null) and (given_at is null) = (given_role is null)),
  check (given_at is null or (verdict is not null and words is not null)),
  check (verdict is distinct from 'IN_FAVOUR_WITH_REMARKS' or given_at is null or remarks <> '[]')
);
-- A council is asked once about one edition until it has answered.
create unique index council_opinion_open_key on council_opinion (body_id, edition_id) where state = 'ASKED';
create index council_opinion_edition_idx on council_opinion (edition_id, asked_at);
create index council_opinion_body_idx on council_opinion (body_id, asked_at);

-- Members who do not agree, by name, as they wish; written before the opinion is given.
create table council_dissent (
  opinion_id uuid not null references council_opinion (id),
  person_id uuid not null references person (id),
  words text not null check (words <> '' and words is nfc normalized),
  at timestamptz not null,
  primary key (opinion_id, person_id)
);
create index council_dissent_person_idx on council_dissent (person_id);

create function council_opinion_stays() returns trigger language plpgsql as $$
begin
  raise exception 'What a council has said is not changed: another opinion takes its place.';
end $$;
create trigger council_opinion_stays before update on council_opinion for each row
  when (old.state <> 'ASKED' and (old.state, old.verdict, old.words, old.remarks, old.question, old.edition_id, old.given_by_id, old.given_at)
    is distinct from (new.state, new.verdict, new.words, new.remarks, new.question, new.edition_id, new.given_by_id, new.given_at))
  execute function council_opinion_stays();
`;
