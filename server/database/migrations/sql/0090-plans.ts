/** Plans of cities: action groups and activities, the initiatives that cut across them, and what was reported as done. */
export const up = `
create table plan (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- Whose people keep it, and who issued it.
  owner_id uuid not null references body (id),
  issuer_id uuid references body (id),
  audience text not null check (audience in ('NETWORK','PARTIES','PRIVATE','PUBLIC')),
  stream_id uuid not null unique references stream (id),
  state text not null default 'DRAFT' check (state in ('DRAFT','ISSUED')),
  -- As it is cited; null where it has none, or no source says it.
  number text check (number <> '' and number is nfc normalized),
  -- In the languages that somebody wrote it in: one at least.
  title jsonb not null check (jsonb_typeof(title) = 'object' and title <> '{}'),
  starts_on date not null,
  ends_on date not null,
  issued_on date,
  legal_basis text check (legal_basis <> '' and legal_basis is nfc normalized),
  currency text not null default 'VND' check (currency ~ '^[A-Z]{3}$'),
  source text check (source <> '' and source is nfc normalized),
  note jsonb,
  -- How many activities the source says there are, where it does not name them all.
  stated_activities int check (stated_activities > 0),
  -- The plan whose unfinished work it goes on with.
  follows_id uuid references plan (id),
  version int not null default 1,
  -- Null of what came with a release.
  created_by_id uuid references person (id),
  created_at timestamptz not null default now(),
  check (ends_on >= starts_on),
  check (follows_id <> id)
);
create index plan_owner_idx on plan (owner_id, starts_on);
create index plan_follows_idx on plan (follows_id) where follows_id is not null;

create table action_group (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  place int not null check (place >= 0),
  title jsonb not null check (jsonb_typeof(title) = 'object' and title <> '{}'),
  version int not null default 1,
  unique (plan_id, id)
);
create index action_group_plan_idx on action_group (plan_id, place);

create table activity (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  group_id uuid not null,
  place int not null check (place >= 0),
  title jsonb not null check (jsonb_typeof(title) = 'object' and title <> '{}'),
  lead_id uuid references body (id),
  starts_on date,
  ends_on date,
  -- In whole units of the plan's currency.
  budget_planned bigint check (budget_planned >= 0),
  budget_actual bigint check (budget_actual >= 0),
  budget_source text check (budget_source <> '' and budget_source is nfc normalized),
  source text check (source <> '' and source is nfc normalized),
  -- What its lead promised by it, once there is one: its state stands there.
  commitment_id uuid unique references commitment (id),
  carried_from_id uuid references activity (id),
  version int not null default 1,
  foreign key (plan_id, group_id) references action_group (plan_id, id),
  check (ends_on >= starts_on),
  check (commitment_id is null or lead_id is not null),
  check (carried_from_id <> id)
);
create index activity_plan_idx on activity (plan_id, group_id, place);
create index activity_lead_idx on activity (lead_id) where lead_id is not null;
-- Work is carried over once: two plans that go on with it would count it twice.
create unique index activity_carried_key on activity (carried_from_id) where carried_from_id is not null;

create table activity_body (
  activity_id uuid not null references activity (id) on delete cascade,
  body_id uuid not null references body (id),
  place int not null,
  primary key (activity_id, body_id)
);
create index activity_body_idx on activity_body (body_id);

create table initiative (
  id uuid primary key,
  owner_id uuid not null references body (id),
  level text not null check (level in ('INTERNATIONAL','LOCAL')),
  title jsonb not null check (jsonb_typeof(title) = 'object' and title <> '{}'),
  source text check (source <> '' and source is nfc normalized),
  body_id uuid references body (id)
);
create index initiative_owner_idx on initiative (owner_id);
create table plan_initiative (
  plan_id uuid not null references plan (id),
  initiative_id uuid not null references initiative (id),
  place int not null,
  primary key (plan_id, initiative_id)
);
create index plan_initiative_initiative_idx on plan_initiative (initiative_id);
create table activity_initiative (
  activity_id uuid not null references activity (id) on delete cascade,
  initiative_id uuid not null references initiative (id),
  primary key (activity_id, initiative_id)
);
create index activity_initiative_initiative_idx on activity_initiative (initiative_id);

-- What a plan says beside its activities: what it aims at, what the city owes, what it keeps to, who carries it out.
create table plan_point (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  place int not null,
  kind text not null check (kind in ('AIM','BODY','DUTY','FRAME')),
  words jsonb not null check (words ? 'en'),
  source text not null check (source <> ''),
  body_id uuid references body (id)
);
create index plan_point_plan_idx on plan_point (plan_id, place);

-- What public sources report as done in a year, of a city; nobody's promise.
create table reported_result (
  id uuid primary key,
  owner_id uuid not null references body (id),
  year int not null check (year between 1900 and 2100),
  place int not null,
  words jsonb not null check (words ? 'en'),
  source text not null check (source <> ''),
  body_id uuid references body (id),
  initiative_id uuid references initiative (id),
  unique (owner_id, year, place)
);

-- A release states what sources say, too; and what it is about has words in each language.
alter table sourced_claim alter column stated_by_id drop not null;
alter table sourced_claim add column subject_words jsonb check (subject_words ? 'en');
`;
