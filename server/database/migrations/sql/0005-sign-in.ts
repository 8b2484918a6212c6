/** Sign-in: sessions that end by the database's clock, links that work once, attempts that are counted for all servers. */
export const up = `
-- When a session began and was last used, by this clock and no server's: idle and absolute ends are reckoned from these.
alter table auth_session
  add column began_at timestamptz not null default now(),
  add column seen_at timestamptz not null default now();

-- One mailbox is one person, also under a name with a suffix (ana+city@…).
create unique index auth_user_mailbox_key on auth_user (regexp_replace(lower(email), '\\+[^@]*@', '@'));

create table single_use_link (
  -- Only the hash is kept: who reads the database can't sign in with it.
  token_hash bytea primary key,
  purpose text not null check (purpose in ('PASSWORD','SIGN_IN')),
  user_id uuid not null references auth_user (id) on delete cascade,
  next text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  check (expires_at > created_at)
);
create index single_use_link_user_idx on single_use_link (user_id);

-- Attempts that failed or are under way, one row for each account, address and way they count against; keys are hashes.
create table attempt (
  key bytea not null,
  id uuid not null,
  at timestamptz not null default clock_timestamp(),
  has_failed boolean not null default false,
  primary key (key, id)
);
create index attempt_id_idx on attempt (id);
create index attempt_at_idx on attempt (at);

alter table outbox_mail add column next_attempt_at timestamptz not null default now();
drop index outbox_mail_waiting_idx;
create index outbox_mail_waiting_idx on outbox_mail (next_attempt_at) where sent_at is null;
`;
