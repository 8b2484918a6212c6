/** Case studies: a city's own text about what it did, the facts beside it, and the sections of frameworks that it speaks to. */
export const up = `
create table case_study (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  document_id uuid not null unique references document (id),
  -- Of the body that owns the document.
  city_id uuid not null references city (id),
  festival_id uuid references festival (id),
  years text check (years <> '' and years is nfc normalized),
  source text check (source <> '' and source is nfc normalized),
  partners jsonb not null default '[]' check (jsonb_typeof(partners) = 'array'),
  author_id uuid not null references person (id),
  made_at timestamptz not null,
  changed_at timestamptz not null
);
create index case_study_city_idx on case_study (city_id);

-- The section keeps its id through every edition and adaptation. The edition is the one in force when the tie was made.
create table case_tie (
  case_id uuid not null references case_study (id),
  section_id uuid not null references section (id),
  edition_id uuid references edition (id),
  tied_by_id uuid not null references person (id),
  tied_at timestamptz not null,
  primary key (case_id, section_id)
);
create index case_tie_section_idx on case_tie (section_id);
`;
