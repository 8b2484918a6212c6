/** How free a section is, and editions: a text as it stood, that never changes again. */
export const up = `
alter table section
  add column freedom text check (freedom in ('CORE','GUIDED','OPEN')),
  add column guidance text check (guidance <> '' and guidance is nfc normalized),
  -- What a city that adapts the section answers, each under an id of its own.
  add column questions jsonb not null default '[]';

create table edition (
  id uuid primary key,
  document_id uuid not null references document (id),
  number int not null check (number > 0),
  state text not null check (state in ('ADOPTED','CONSULTATION','FROZEN','SUPERSEDED','WITHDRAWN')),
  title text not null,
  language text not null,
  note text check (note <> ''),
  -- Where the document's stream stood: every edit up to it is in, none after it.
  position bigint not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  cut_by_id uuid not null references person (id),
  cut_for_id uuid not null references body (id),
  cut_at timestamptz not null,
  frozen_at timestamptz,
  adopted_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  unique (document_id, number)
);
create unique index edition_adopted_key on edition (document_id) where state = 'ADOPTED';

create table edition_section (
  edition_id uuid not null references edition (id),
  section_id uuid not null references section (id),
  parent_id uuid references section (id),
  ord int not null,
  -- 3.2, as it is cited.
  number text not null,
  title text not null,
  freedom text check (freedom in ('CORE','GUIDED','OPEN')),
  guidance text,
  questions jsonb not null,
  blocks jsonb not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (edition_id, section_id),
  unique (edition_id, ord)
);

create function edition_section_stays() returns trigger language plpgsql as $$
begin
  raise exception 'an edition never changes' using errcode = 'integrity_constraint_violation';
end $$;
create trigger edition_section_immutable before update or delete on edition_section
  for each row execute function edition_section_stays();
`;
