/** What sources say of a thing, also where they differ, until the body that it belongs to settles it. */
export const up = `
create table sourced_claim (
  id uuid primary key,
  thing_kind text not null check (thing_kind <> ''),
  thing_id uuid not null,
  -- What it is about: sources that speak of the same thing stand together under it.
  subject text not null check (subject <> '' and subject is nfc normalized),
  words jsonb not null check (words ? 'en'),
  source text not null check (source <> '' and source is nfc normalized),
  sourced_on date,
  stated_by_id uuid not null references person (id),
  stated_at timestamptz not null,
  -- Null until it is settled: then whether it is so.
  holds boolean,
  ground text check (ground <> '' and ground is nfc normalized),
  settled_by_id uuid references person (id),
  settled_for_id uuid references body (id),
  settled_at timestamptz,
  check ((holds is null) = (settled_at is null)),
  check ((holds is null) = (ground is null))
);
create index sourced_claim_thing_idx on sourced_claim (thing_id, subject, stated_at);
`;
