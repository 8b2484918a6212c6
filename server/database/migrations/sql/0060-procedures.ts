/** Procedures as versioned data: what an agreement passes through at a party. */
export const up = `
create table procedure (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- ISO 3166 code of the country whose holidays count for its clocks.
  jurisdiction text not null check (jurisdiction ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$'),
  created_at timestamptz not null default now()
);

-- A version never changes: runs that began under it end under it.
create table procedure_version (
  id uuid primary key,
  procedure_id uuid not null references procedure (id),
  number int not null check (number > 0),
  name jsonb not null check (name ? 'en'),
  level jsonb not null check (level ? 'en'),
  about jsonb not null check (about ? 'en'),
  kinds text[] not null,
  sources jsonb not null default '[]',
  -- What the office's lawyers must confirm before it is relied on.
  to_confirm jsonb not null default '[]',
  graph jsonb not null,
  note text check (note <> '' and note is nfc normalized),
  published_by_id uuid references person (id),
  published_at timestamptz not null default now(),
  unique (procedure_id, number)
);
create function procedure_version_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a version of a procedure never changes' using errcode = 'integrity_constraint_violation';
end $$;
create trigger procedure_version_immutable before update or delete on procedure_version
  for each row execute function procedure_version_stays();
`;
