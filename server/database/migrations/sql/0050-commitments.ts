/** Commitments: what a body promised, when it is due, how far it is, with what evidence, and where it comes from. */
export const up = `
-- Whether a day is over where a body is, some days added; the body's own day is looked up only where the answer hangs on it.
create function day_over(day date, of_body uuid, more int default 0) returns boolean language sql stable as $$
  select case when day + more < house_day() - 1 then true when day + more > house_day() + 1 then false
    else day + more < body_today(of_body) end
$$;

create table commitment (
  id uuid primary key,
  -- Who promised, and who of them sees to it.
  body_id uuid not null references body (id),
  person_id uuid references person (id),
  words text not null check (words <> '' and words is nfc normalized),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  due_kind text not null check (due_kind in ('ONCE','BY_RULE','ON_CONDITION','NONE')),
  rule jsonb,
  -- In words: what has to happen for it to be due.
  condition text check (condition <> '' and condition is nfc normalized),
  -- How much was promised, of what.
  target numeric(14,3) check (target > 0),
  unit text check (unit <> '' and unit is nfc normalized),
  -- Looked at only where nothing holds it.
  audience text not null check (audience in ('NETWORK','PARTIES','PRIVATE','PUBLIC')),
  -- The thing that it belongs to, an agreement for example: whoever may read that knows the commitment.
  holder_kind text,
  holder_id uuid,
  -- An obligation of a draft is not due before the agreement holds.
  counts boolean not null default true,
  is_demonstration boolean not null default false,
  made_by_id uuid references person (id),
  made_at timestamptz not null default now(),
  version int not null default 1,
  check ((holder_kind is null) = (holder_id is null)),
  check ((due_kind = 'BY_RULE') = (rule is not null)),
  check ((due_kind = 'ON_CONDITION') = (condition is not null)),
  check (unit is null or target is not null)
);
create index commitment_body_idx on commitment (body_id);
create index commitment_person_idx on commitment (person_id) where person_id is not null;
create index commitment_holder_idx on commitment (holder_id) where holder_id is not null;
create index commitment_rule_idx on commitment (id) where due_kind = 'BY_RULE';

-- One time that it is to be done; each has a state of its own.
create table occurrence (
  id uuid primary key,
  commitment_id uuid not null references commitment (id) on delete cascade,
  number int not null check (number > 0),
  due_on date,
  -- As it was promised; kept however often it is put off.
  first_due_on date,
  state text not null default 'PROMISED' check (state in ('PROMISED','IN_PROGRESS','DONE','DROPPED')),
  progress int not null default 0 check (progress between 0 and 100),
  -- How much of what was promised is there.
  reached numeric(14,3) check (reached >= 0),
  dropped_reason text check (dropped_reason <> '' and dropped_reason is nfc normalized),
  begun_at timestamptz,
  finished_at timestamptz,
  version int not null default 1,
  unique (commitment_id, number),
  check ((due_on is null) = (first_due_on is null)),
  check ((state in ('DONE','DROPPED')) = (finished_at is not null)),
  check ((state = 'DROPPED') = (dropped_reason is not null))
);
create index occurrence_due_idx on occurrence (due_on, id) where state in ('PROMISED','IN_PROGRESS');

create table deferral (
  id uuid primary key,
  occurrence_id uuid not null references occurrence (id) on delete cascade,
  from_on date not null,
  to_on date not null check (to_on <> from_on),
  reason text not null check (reason <> '' and reason is nfc normalized),
  person_id uuid not null references person (id),
  body_id uuid references body (id),
  at timestamptz not null default clock_timestamp()
);
create index deferral_occurrence_idx on deferral (occurrence_id, at);

create table evidence (
  id uuid primary key,
  occurrence_id uuid not null references occurrence (id) on delete cascade,
  kind text not null check (kind in ('LINK','FILE','DOCUMENT','NOTE')),
  words text check (words <> '' and words is nfc normalized),
  url text,
  file_id uuid references file (id),
  document_id uuid references document (id),
  person_id uuid not null references person (id),
  body_id uuid references body (id),
  at timestamptz not null default clock_timestamp(),
  removed_at timestamptz,
  removed_by_id uuid references person (id),
  check (case kind when 'LINK' then url is not null when 'FILE' then file_id is not null
    when 'DOCUMENT' then document_id is not null else words is not null end)
);
create index evidence_occurrence_idx on evidence (occurrence_id, at) where removed_at is null;
create index evidence_file_idx on evidence (file_id) where file_id is not null;

-- Somebody else is asked to do it; whoever promised has promised still.
create table delegation (
  id uuid primary key,
  commitment_id uuid not null references commitment (id) on delete cascade,
  to_body_id uuid not null references body (id),
  to_person_id uuid references person (id),
  words text check (words <> '' and words is nfc normalized),
  state text not null check (state in ('ASKED','ACCEPTED','DECLINED','ENDED')),
  asked_by_id uuid not null references person (id),
  asked_at timestamptz not null default clock_timestamp(),
  answered_by_id uuid references person (id),
  answered_at timestamptz,
  answer text check (answer <> '' and answer is nfc normalized)
);
create unique index delegation_open_key on delegation (commitment_id) where state in ('ASKED','ACCEPTED');
create index delegation_body_idx on delegation (to_body_id) where state in ('ASKED','ACCEPTED');

-- A commitment waits for another one: it can't be done before that is.
create table dependency (
  commitment_id uuid not null references commitment (id) on delete cascade,
  waits_for_id uuid not null references commitment (id) on delete cascade,
  primary key (commitment_id, waits_for_id),
  check (commitment_id <> waits_for_id)
);
create index dependency_waits_for_idx on dependency (waits_for_id);

-- What one act did to some occurrences, so that it can be undone as a whole.
create table due_change (
  id uuid primary key,
  person_id uuid not null references person (id),
  act text not null,
  before jsonb not null,
  at timestamptz not null default clock_timestamp(),
  undone_at timestamptz
);
create index due_change_at_idx on due_change (at);

-- Where a thing comes from, and what came of it: one row, read from both ends.
create table origin (
  id uuid primary key,
  from_kind text not null,
  from_id uuid not null,
  to_kind text not null,
  to_id uuid not null,
  person_id uuid references person (id),
  body_id uuid references body (id),
  at timestamptz not null default clock_timestamp(),
  unique (from_id, to_id),
  check (from_id <> to_id)
);
create index origin_to_idx on origin (to_id);
`;
