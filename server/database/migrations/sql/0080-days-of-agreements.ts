/** What an agreement's days bring: notice that a party gives, people who are told once, and the facts that a notification names. */
export const up = `
-- A party has said in time that it will not be renewed.
alter table agreement add column notice_given_on date;
alter table agreement add column notice_by_id uuid;
alter table agreement add constraint agreement_notice_party_fkey foreign key (id, notice_by_id) references agreement_party (agreement_id, id);
alter table agreement add constraint agreement_notice_check check ((notice_given_on is null) = (notice_by_id is null));

-- For which day of an agreement people were told what: once, whichever server did it; anew where the day is moved.
create table agreement_reminder (
  agreement_id uuid not null references agreement (id),
  -- What the day is: of the agreement itself, or of a step of one party's procedure.
  kind text not null check (kind in ('END','ENTRY','ENTRY_MISSED','NOTICE','REVIEW','STEP')),
  subject_id uuid not null,
  stage text not null check (stage in ('MONTH','WEEK','PASSED')),
  day date not null,
  at timestamptz not null default clock_timestamp(),
  primary key (agreement_id, kind, subject_id, stage, day)
);

-- A day or a count that the sentence names: never words.
alter table notification add column facts jsonb not null default '{}';
`;
