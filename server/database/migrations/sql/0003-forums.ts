/** Forums, their sessions and the live discussion of each. */
export const up = `
create table forum (
  id uuid primary key,
  slug text not null unique,
  title jsonb not null,
  theme jsonb not null,
  summary jsonb not null,
  venue jsonb not null,
  zone text not null,
  starts_on date not null,
  ends_on date not null,
  host_id uuid not null references body (id),
  audience text not null check (audience in ('NETWORK','PARTIES','PRIVATE','PUBLIC')),
  source text,
  created_at timestamptz not null default now(),
  check (ends_on >= starts_on)
);

create table session (
  id uuid primary key,
  forum_id uuid not null references forum (id),
  stream_id uuid not null unique references stream (id),
  title jsonb not null,
  abstract jsonb not null,
  room text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null check (state in ('CLOSED','LIVE','PROPOSED','SCHEDULED')),
  audience text not null check (audience in ('NETWORK','PARTIES','PRIVATE','PUBLIC')),
  is_demonstration boolean not null default false,
  check (ends_at > starts_at)
);
create index session_forum_idx on session (forum_id, starts_at);

create table speaker (
  id uuid primary key,
  session_id uuid not null references session (id) on delete cascade,
  place int not null,
  name text not null,
  role jsonb not null,
  affiliation jsonb,
  city_id uuid references city (id),
  is_moderator boolean not null default false,
  unique (session_id, place)
);

create table message (
  id uuid primary key,
  session_id uuid not null references session (id),
  position bigint not null,
  author_id uuid not null references person (id),
  body_id uuid not null references body (id),
  text text not null,
  reply_to_id uuid references message (id),
  is_question boolean not null default false,
  request_id uuid not null,
  posted_at timestamptz not null,
  edited_at timestamptz,
  deleted_at timestamptz,
  hidden_at timestamptz,
  hidden_by_id uuid references person (id),
  hidden_reason text,
  check (reply_to_id <> id),
  unique (session_id, position)
);
create index message_root_idx on message (session_id, position) where reply_to_id is null;
create index message_reply_idx on message (reply_to_id, position) where reply_to_id is not null;
create index message_question_idx on message (session_id) where is_question;

create table message_version (
  message_id uuid not null references message (id) on delete cascade,
  version int not null,
  text text not null,
  at timestamptz not null,
  primary key (message_id, version)
);

create table message_mention (
  message_id uuid not null references message (id) on delete cascade,
  person_id uuid not null references person (id),
  primary key (message_id, person_id)
);
create index message_mention_person_idx on message_mention (person_id);

create table reaction (
  message_id uuid not null references message (id) on delete cascade,
  person_id uuid not null references person (id),
  kind text not null check (kind in ('AGREE','IDEA','THANKS')),
  at timestamptz not null default now(),
  primary key (message_id, kind, person_id)
);

create table discussion_visit (
  person_id uuid not null references person (id),
  session_id uuid not null references session (id),
  position bigint not null,
  at timestamptz not null default now(),
  primary key (person_id, session_id)
);
`;
