/** Work that takes longer than an answer may: what was asked, how far it is, and what came of it. */
export const up = `
create table job (
  id uuid primary key,
  kind text not null check (kind <> ''),
  person_id uuid not null references person (id),
  -- The body it was asked for, so that rights are asked the same way when it is its turn.
  body_id uuid references body (id),
  -- What it is about; who may not see that any more may not fetch what came of it.
  thing_id uuid not null,
  input jsonb not null,
  -- A file that was brought along.
  upload bytea,
  state text not null default 'WAITING' check (state in ('WAITING','RUNNING','DONE','FAILED','CANCELLED')),
  progress int not null default 0 check (progress between 0 and 100),
  -- Counts how often it was begun; whoever began it before has no say any more.
  tries int not null default 0 check (tries >= 0),
  result jsonb,
  output bytea,
  output_name text check (output_name <> '' and output_name !~ '[/\\\\]'),
  output_type text,
  error_code text,
  error_words text,
  -- Why in one stable word, and the values in its words.
  error_facts jsonb,
  created_at timestamptz not null default now(),
  queued_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  expires_at timestamptz,
  check ((state in ('DONE','FAILED','CANCELLED')) = (finished_at is not null)),
  check ((finished_at is null) = (expires_at is null)),
  check ((state = 'FAILED') = (error_code is not null)),
  check ((output is null) = (output_name is null) and (output is null) = (output_type is null)),
  check (output is null or state = 'DONE')
);
create index job_person_idx on job (person_id, created_at desc);
create index job_unqueued_idx on job (created_at) where queued_at is null and state = 'WAITING';
create index job_expires_idx on job (expires_at) where expires_at is not null;
`;
