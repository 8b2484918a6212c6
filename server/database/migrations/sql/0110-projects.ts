/** Joint projects: who takes part with what, what is done by when, what it costs, what may go wrong and what came of it. */
export const up = `
create table project (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- Its text; its owner and audience are the text's, kept beside it by a trigger.
  document_id uuid not null unique references document (id),
  owner_id uuid not null references body (id),
  audience text not null check (audience in ('NETWORK','PARTIES','PRIVATE','PUBLIC')),
  state text not null check (state in ('ACTIVE','CALLING','COMPLETED','IDEA','PLANNING','STOPPED')),
  state_since timestamptz not null,
  title text not null check (title <> '' and title is nfc normalized),
  summary text not null check (summary <> '' and summary is nfc normalized),
  -- What it is written in.
  language text not null check (language ~ '^[a-z]{2,3}$'),
  joining text check (joining <> '' and joining is nfc normalized),
  lessons text check (lessons <> '' and lessons is nfc normalized),
  starts_on date,
  ends_on date,
  fields text[] not null default '{}',
  areas text[] not null default '{}',
  targets text[] not null default '{}',
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  is_demonstration boolean not null default false,
  version int not null default 1,
  created_by_id uuid references person (id),
  created_at timestamptz not null,
  check (ends_on >= starts_on)
);
create index project_owner_idx on project (owner_id);

create table project_partner (
  id uuid primary key,
  project_id uuid not null references project (id),
  body_id uuid not null references body (id),
  role text not null check (role in ('LEAD','PARTNER')),
  state text not null check (state in ('ASKED','DECLINED','IN','LEFT')),
  -- Why it wants to take part, and why it was declined or left.
  words text check (words <> '' and words is nfc normalized),
  reason text check (reason <> '' and reason is nfc normalized),
  -- What it brings: people, money in the project's currency, things and rooms.
  staff text check (staff <> '' and staff is nfc normalized),
  money bigint check (money >= 0),
  in_kind text check (in_kind <> '' and in_kind is nfc normalized),
  asked_by_id uuid references person (id),
  asked_at timestamptz not null,
  decided_by_id uuid references person (id),
  decided_at timestamptz,
  check (state not in ('DECLINED','LEFT') or reason is not null)
);
-- A body takes part once, and asks once at a time.
create unique index project_partner_key on project_partner (project_id, body_id) where state in ('ASKED','IN');
create index project_partner_body_idx on project_partner (body_id) where state = 'IN';

-- A step of a project, or a task below one. Who does it by when, and how far it is, its commitment says.
create table milestone (
  id uuid primary key,
  project_id uuid not null references project (id),
  under_id uuid references milestone (id),
  place int not null check (place >= 0),
  starts_on date,
  commitment_id uuid not null unique references commitment (id),
  version int not null default 1,
  check (under_id <> id)
);
create index milestone_project_idx on milestone (project_id, place);
create index milestone_under_idx on milestone (under_id) where under_id is not null;

create table project_money (
  id uuid primary key,
  project_id uuid not null references project (id),
  place int not null,
  year int not null check (year between 2000 and 2100),
  source text not null check (source <> '' and source is nfc normalized),
  planned bigint check (planned >= 0),
  actual bigint check (actual >= 0),
  unique (project_id, year, source)
);

create table project_risk (
  id uuid primary key,
  project_id uuid not null references project (id),
  place int not null,
  words text not null check (words <> '' and words is nfc normalized),
  likelihood text not null check (likelihood in ('HIGH','LOW','MEDIUM')),
  harm text not null check (harm in ('HIGH','LOW','MEDIUM')),
  answer text check (answer <> '' and answer is nfc normalized),
  is_over boolean not null default false
);
create index project_risk_idx on project_risk (project_id, place);

-- What is expected, and what came of it.
create table project_result (
  id uuid primary key,
  project_id uuid not null references project (id),
  place int not null,
  words text not null check (words <> '' and words is nfc normalized),
  reached text check (reached <> '' and reached is nfc normalized),
  url text
);
create index project_result_idx on project_result (project_id, place);

-- All that happened, with who did it for whom and why; never taken back.
create table project_act (
  id uuid primary key,
  project_id uuid not null references project (id),
  position bigint,
  kind text not null,
  from_state text,
  to_state text,
  partner_id uuid references project_partner (id),
  milestone_id uuid,
  reason text check (reason <> '' and reason is nfc normalized),
  actor_id uuid references person (id),
  body_id uuid references body (id),
  at timestamptz not null
);
create index project_act_idx on project_act (project_id, at desc, id desc);
create function project_act_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what happened to a project stays written' using errcode = 'integrity_constraint_violation';
end $$;
create trigger project_act_immutable before delete on project_act for each row execute function project_act_stays();

create function project_shown_as_its_text() returns trigger language plpgsql as $$
begin
  update project set audience = new.audience, owner_id = new.owner_id
    where document_id = new.id and (audience, owner_id) is distinct from (new.audience, new.owner_id);
  return null;
end $$;
create trigger project_shown_as_its_text after update of audience, owner_id on document
  for each row execute function project_shown_as_its_text();
`;
