/** Key points: what was said in a session that something is to come of, as its rapporteur words it. */
export const up = `
create table key_point (
  id uuid primary key,
  session_id uuid not null references session (id),
  kind text not null check (kind in ('COMMITMENT','EXPERIENCE','PROPOSAL','QUESTION')),
  words text not null check (words <> '' and words is nfc normalized),
  -- What it was said in: a message, or by somebody on the programme at that moment.
  message_id uuid references message (id),
  speaker_id uuid references speaker (id),
  said_at timestamptz not null,
  marked_by_id uuid not null references person (id),
  marked_for_id uuid not null references body (id),
  marked_at timestamptz not null,
  changed_at timestamptz,
  taken_back_at timestamptz,
  taken_back_by_id uuid references person (id),
  check (num_nonnulls(message_id, speaker_id) = 1),
  check ((taken_back_at is null) = (taken_back_by_id is null))
);
create index key_point_session_idx on key_point (session_id, said_at);
create index key_point_message_idx on key_point (message_id) where message_id is not null;

-- How it was worded before, oldest first.
create table key_point_version (
  key_point_id uuid not null references key_point (id) on delete cascade,
  version int not null,
  kind text not null,
  words text not null,
  at timestamptz not null,
  by_id uuid not null references person (id),
  primary key (key_point_id, version)
);
call search_watch('key_point', 'key-point');
call search_watch('message', 'key-point', 'select k.id from changed c join key_point k on k.message_id = c.id');
`;
