/** Bodies, people and who acts for whom; sign-in; streams; repeats. */
export const up = `
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create table body (
  id uuid primary key,
  kind text not null check (kind in ('ASSOCIATION','CENTRE','CITY','COUNCIL','CREATIVE_SPACE','DEPARTMENT','MINISTRY','NATIONAL_COMMISSION','PEOPLES_COMMITTEE','SUB_NETWORK','UNESCO_OFFICE')),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  parent_id uuid references body (id),
  created_at timestamptz not null default now(),
  check (parent_id <> id)
);
create index body_parent_idx on body (parent_id);

create table body_name (
  body_id uuid not null references body (id) on delete cascade,
  lang text not null check (lang ~ '^[a-z]{2,3}$'),
  name text not null check (name <> '' and name is nfc normalized),
  is_primary boolean not null default false,
  primary key (body_id, lang)
);
create unique index body_name_primary_key on body_name (body_id) where is_primary;

create table auth_user (
  id uuid primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table auth_session (
  id uuid primary key,
  user_id uuid not null references auth_user (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index auth_session_user_idx on auth_session (user_id);
create table auth_account (
  id uuid primary key,
  user_id uuid not null references auth_user (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index auth_account_user_idx on auth_account (user_id);
create table auth_verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index auth_verification_identifier_idx on auth_verification (identifier);

create table person (
  id uuid primary key,
  user_id uuid not null unique references auth_user (id),
  slug text unique,
  name text not null check (name <> '' and name is nfc normalized),
  preferred_language text not null default 'en' check (preferred_language in ('en','vi')),
  zone text not null default 'UTC',
  is_demonstration boolean not null default false,
  job jsonb,
  access_version int not null default 1,
  created_at timestamptz not null default now()
);

create table appointment (
  id uuid primary key,
  person_id uuid not null references person (id),
  body_id uuid not null references body (id),
  role text not null check (role in ('ADMINISTRATOR','COORDINATOR','DELEGATE','DEPUTY','FOCAL_POINT','MEMBER','MODERATOR','OBSERVER','RAPPORTEUR','STAFF')),
  from_date date not null,
  to_date date,
  check (to_date is null or to_date >= from_date)
);
create index appointment_person_idx on appointment (person_id);
create index appointment_body_idx on appointment (body_id);

-- What a body or a person may do with one thing, beyond what its audience gives to everybody.
create table "grant" (
  id uuid primary key,
  thing_kind text not null,
  thing_id uuid not null,
  body_id uuid references body (id),
  person_id uuid references person (id),
  role text not null check (role in ('COORDINATOR','EDITOR','MODERATOR','PARTICIPANT','READER','REVIEWER')),
  created_at timestamptz not null default now(),
  check (num_nonnulls(body_id, person_id) = 1),
  unique nulls not distinct (thing_id, body_id, person_id, role)
);
create index grant_person_idx on "grant" (person_id) where person_id is not null;
create index grant_body_idx on "grant" (body_id) where body_id is not null;

create table stream (
  id uuid primary key,
  kind text not null check (kind in ('audit','discussion','document','history','person')),
  subject_id uuid not null,
  position bigint not null default 0,
  oldest bigint not null default 1,
  access_version int not null default 1,
  unique (subject_id, kind),
  check (oldest >= 1 and oldest <= position + 1)
) with (fillfactor = 50);

-- An entry never holds text that a person wrote: it is delivered with its subject's present face.
create table entry (
  stream_id uuid not null references stream (id),
  position bigint not null,
  kind text not null,
  subject_id uuid not null,
  facts jsonb,
  actor_id uuid references person (id),
  body_id uuid references body (id),
  at timestamptz not null default clock_timestamp(),
  primary key (stream_id, position)
);

-- One row a write: a repeat with the same id gets the first answer, another payload a conflict.
create table request (
  person_id uuid not null references person (id),
  request_id uuid not null,
  action text not null,
  payload_hash bytea not null,
  result jsonb,
  at timestamptz not null default now(),
  primary key (person_id, request_id)
);
create index request_at_idx on request using brin (at);
`;
