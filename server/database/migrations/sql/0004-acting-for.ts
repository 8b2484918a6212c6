/** Who acts for whom on what ground, invitations, access that is asked for, and mail that waits to be sent. */
export const up = `
alter table body
  add column contact_email text check (contact_email = lower(contact_email)),
  add column contact_phone text,
  add column website text check (website ~ '^https?://'),
  add column about jsonb,
  add column address jsonb;

-- An appointment is never deleted: it is ended, or handed over to the one that follows it.
alter table appointment
  add column made_by_id uuid references person (id),
  add column ground text check (ground <> ''),
  add column ended_by_id uuid references person (id),
  add column ended_ground text check (ended_ground <> ''),
  add column handed_to_id uuid references appointment (id),
  add column created_at timestamptz not null default now(),
  add check (handed_to_id is null or to_date is not null);
create unique index appointment_current_key on appointment (person_id, body_id, role) where to_date is null;

create table invitation (
  id uuid primary key,
  email text not null check (email = lower(email)),
  name text check (name <> ''),
  body_id uuid not null references body (id),
  role text not null check (role in ('ADMINISTRATOR','COORDINATOR','DELEGATE','DEPUTY','FOCAL_POINT','MEMBER','MODERATOR','OBSERVER','RAPPORTEUR','STAFF')),
  ground text not null check (ground <> ''),
  language text not null default 'en' check (language in ('en','vi')),
  -- Only the hash is kept: who reads the database can't accept in another's place.
  token_hash bytea not null unique,
  invited_by_id uuid not null references person (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by_id uuid references person (id),
  revoked_at timestamptz,
  revoked_by_id uuid references person (id),
  check (expires_at > created_at),
  check ((accepted_at is null) = (accepted_by_id is null)),
  check (num_nonnulls(accepted_at, revoked_at) <= 1)
);
create index invitation_body_idx on invitation (body_id, created_at);
create unique index invitation_open_key on invitation (email, body_id, role) where accepted_at is null and revoked_at is null;

alter table "grant"
  add column given_by_id uuid references person (id),
  add column reason text check (reason <> '');

create table access_request (
  id uuid primary key,
  thing_kind text not null,
  thing_id uuid not null,
  person_id uuid not null references person (id),
  body_id uuid references body (id),
  role text not null check (role in ('COORDINATOR','EDITOR','MODERATOR','PARTICIPANT','READER','REVIEWER')),
  words text not null check (words <> ''),
  state text not null default 'PENDING' check (state in ('DECLINED','GIVEN','PENDING')),
  decided_by_id uuid references person (id),
  decided_at timestamptz,
  reason text,
  created_at timestamptz not null default now(),
  check ((state = 'PENDING') = (decided_at is null))
);
create unique index access_request_pending_key on access_request (thing_id, person_id) where state = 'PENDING';

-- What was written to somebody. Without a mail server it is read here by the administrator, and says so.
create table outbox_mail (
  id uuid primary key,
  kind text not null,
  recipient text not null,
  language text not null check (language in ('en','vi')),
  subject text not null,
  text_body text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  attempts int not null default 0,
  last_error text
);
create index outbox_mail_waiting_idx on outbox_mail (created_at) where sent_at is null;
`;
