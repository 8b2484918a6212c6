/** Frameworks: a document with a purpose, what its sections ask of a city, what cities think of its editions, and other languages. */
export const up = `
alter table document
  -- An edition of it, once adopted, is for everybody; the working text stays with its audience.
  add column publishes_editions boolean not null default false;

alter table section
  -- Values that a city sets for itself: a name, a type, a unit, and what the common text suggests.
  add column parameters jsonb not null default '[]';
alter table edition_section add column parameters jsonb not null default '[]';

create table framework (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  document_id uuid not null unique references document (id),
  purpose text not null check (purpose in ('COMMON_TEXT','MODEL_TEXT','REPORT_TEMPLATE','ROAD_MAP')),
  summary jsonb not null check (summary ? 'en'),
  created_at timestamptz not null default now()
);

-- What a city thinks of an edition. A change is a new row; the one before it is kept, with the moment it was replaced.
create table edition_position (
  id uuid primary key,
  edition_id uuid not null references edition (id),
  body_id uuid not null references body (id),
  kind text not null check (kind in ('ABSTAIN','ACCEPT','ACCEPT_WITH_RESERVATION','NOT_YET')),
  reservation text check (reservation <> '' and reservation is nfc normalized),
  taken_by_id uuid not null references person (id),
  -- In which office the person spoke for the city.
  role text not null,
  taken_at timestamptz not null,
  replaced_at timestamptz check (replaced_at >= taken_at),
  check ((kind = 'ACCEPT_WITH_RESERVATION') = (reservation is not null))
);
create unique index edition_position_key on edition_position (edition_id, body_id) where replaced_at is null;
create index edition_position_history_idx on edition_position (edition_id, body_id, taken_at);

-- An edition in another language: its title, and section by section its words. Made of one edition, it may still hold for a later one.
create table edition_translation (
  edition_id uuid not null references edition (id),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  title text not null check (title <> '' and title is nfc normalized),
  primary key (edition_id, language)
);
create table section_translation (
  edition_id uuid not null,
  section_id uuid not null,
  language text not null check (language ~ '^[a-z]{2,3}$'),
  title text not null check (title <> '' and title is nfc normalized),
  guidance text,
  questions jsonb not null,
  parameters jsonb not null,
  blocks jsonb not null,
  primary key (section_id, language, edition_id),
  foreign key (edition_id, section_id) references edition_section (edition_id, section_id)
);
`;
