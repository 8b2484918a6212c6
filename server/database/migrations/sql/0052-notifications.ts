/** What people are told: their inbox, what they follow or mute, and how far the streams have been told of. */
export const up = `
create table notification (
  id uuid primary key,
  person_id uuid not null references person (id),
  kind text not null check (kind <> ''),
  -- What it is about; who may not know of that any more is not told of it either.
  thing_kind text not null,
  thing_id uuid not null,
  -- What of it: behind the thing's own address.
  place text not null default '' check (place !~ '^[^?#]'),
  actor_id uuid references person (id),
  body_id uuid references body (id),
  -- Waits for the person to decide or to answer.
  asks boolean not null default false,
  at timestamptz not null,
  read_at timestamptz,
  -- When it was put into a mail, or passed over because it needs none.
  mailed_at timestamptz,
  -- The entry that it tells of: nothing is told twice.
  source text not null,
  unique (person_id, source, kind)
);
create index notification_person_idx on notification (person_id, at desc, id desc);
create index notification_unread_idx on notification (person_id) where read_at is null;
create index notification_mail_idx on notification (person_id) where mailed_at is null and read_at is null;
create index notification_actor_idx on notification (actor_id) where actor_id is not null;

create table follow (
  person_id uuid not null references person (id),
  thing_kind text not null,
  thing_id uuid not null,
  state text not null check (state in ('FOLLOWED','MUTED')),
  at timestamptz not null default clock_timestamp(),
  primary key (person_id, thing_id)
);
create index follow_thing_idx on follow (thing_id);

-- Up to where of each stream people have been told.
create table told (
  stream_id uuid primary key references stream (id) on delete cascade,
  position bigint not null
);
-- What has happened before there was an inbox is nobody's news.
insert into told (stream_id, position) select id, position from stream where kind <> 'person' and position > 0;

-- The day, where the person is, of which they had their digest last.
create table digest (
  person_id uuid primary key references person (id),
  last_on date not null
);

-- By one click, and by the mail programme itself (RFC 8058), mails of this sort are stopped.
alter table outbox_mail add column stop_url text;
`;
