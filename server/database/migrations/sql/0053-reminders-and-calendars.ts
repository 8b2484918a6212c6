/** Reminders that were given, and calendars by a secret address. */
export const up = `
-- For which day somebody was reminded of what: once, whichever server did it.
create table reminder (
  occurrence_id uuid not null references occurrence (id) on delete cascade,
  stage text not null check (stage in ('WEEK','DAY','OVERDUE','ESCALATED')),
  due_on date not null,
  at timestamptz not null default clock_timestamp(),
  primary key (occurrence_id, stage, due_on)
);

-- Whoever has its address, which is signed and kept nowhere, reads as this person does.
create table calendar (
  id uuid primary key,
  person_id uuid not null references person (id),
  -- The body whose commitments it has; the person's own without one.
  body_id uuid references body (id),
  language text not null check (language in ('en','vi')),
  made_at timestamptz not null default clock_timestamp(),
  used_at timestamptz,
  revoked_at timestamptz
);
create unique index calendar_open_key on calendar (person_id, coalesce(body_id, '00000000-0000-0000-0000-000000000000')) where revoked_at is null;
`;
