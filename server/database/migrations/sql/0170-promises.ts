/** What cities promised in their candidacies: what plans take up, activities carry out and evidence shows. */
export const up = `
create table candidacy_promise (
  id uuid primary key,
  city_id uuid not null references city (id),
  place int not null check (place >= 0),
  -- In the languages that somebody wrote it in: one at least.
  words jsonb not null check (jsonb_typeof(words) = 'object' and words <> '{}'),
  source text not null check (source <> '' and source is nfc normalized),
  -- A day, or the month or the year alone where a source says no more.
  promised_in text check (promised_in ~ '^\\d{4}(-\\d{2}(-\\d{2})?)?$'),
  -- What has to be said of how it was read.
  note jsonb check (jsonb_typeof(note) = 'object' and note <> '{}'),
  -- The initiative by which plans carry it out, where a source says so.
  initiative_id uuid references initiative (id),
  version int not null default 1,
  -- Null of what came with a release.
  created_by_id uuid references person (id),
  created_at timestamptz not null default now()
);
create index candidacy_promise_city_idx on candidacy_promise (city_id, place);
create index candidacy_promise_initiative_idx on candidacy_promise (initiative_id) where initiative_id is not null;
`;
