/** Sub-networks: what they are for, who may be a member and who is one. */
export const up = `
create table sub_network (
  id uuid primary key,
  -- The body that people act for in it; its names are the sub-network's.
  body_id uuid not null unique references body (id),
  audience text not null check (audience in ('NETWORK','PARTIES','PRIVATE','PUBLIC')),
  stream_id uuid not null unique references stream (id),
  kind text not null check (kind in ('FIELD','PEOPLE','PLACES','REGION')),
  field text check (field in ('ARCHITECTURE','CRAFTS_AND_FOLK_ART','DESIGN','FILM','GASTRONOMY','LITERATURE','MEDIA_ARTS','MUSIC')),
  -- The countries of a region, as ISO 3166-1 alpha-2.
  countries text[] not null default '{}',
  purpose jsonb not null check (jsonb_typeof(purpose) = 'object' and purpose <> '{}'),
  member_kinds text[] not null check (member_kinds <> '{}' and member_kinds <@ array['BODY','CITY','PERSON','PLACE']),
  posts text not null check (posts in ('MEMBERS','NETWORK','OFFICERS')),
  proposes text not null check (proposes in ('MEMBERS','NETWORK','OFFICERS')),
  votes text not null check (votes in ('ONE_CITY_ONE_VOTE','ONE_MEMBER_ONE_VOTE')),
  source text check (source <> '' and source is nfc normalized),
  is_demonstration boolean not null default false,
  version int not null default 1,
  created_by_id uuid references person (id),
  created_at timestamptz not null default now(),
  check ((kind = 'FIELD') = (field is not null))
);

create table network_membership (
  id uuid primary key,
  network_id uuid not null references sub_network (id),
  kind text not null check (kind in ('BODY','CITY','PERSON','PLACE')),
  body_id uuid references body (id),
  person_id uuid references person (id),
  state text not null check (state in ('ASKED','DECLINED','LEFT','MEMBER','WITHDRAWN')),
  -- Why they ask; and what a person says of themself, for whoever sees the members.
  words text check (words <> '' and words is nfc normalized),
  profile text check (profile <> '' and profile is nfc normalized),
  -- The first and the last day as a member.
  from_date date,
  to_date date,
  asked_by_id uuid references person (id),
  asked_at timestamptz,
  decided_by_id uuid references person (id),
  decided_at timestamptz,
  -- Why it was declined, withdrawn or left.
  reason text check (reason <> '' and reason is nfc normalized),
  is_demonstration boolean not null default false,
  check ((body_id is null) = (kind = 'PERSON')),
  check ((person_id is null) = (kind <> 'PERSON')),
  check ((from_date is null) = (state in ('ASKED','DECLINED','WITHDRAWN'))),
  check ((to_date is null) = (state <> 'LEFT')),
  check (to_date >= from_date)
);
create index network_membership_network_idx on network_membership (network_id, state);
create index network_membership_body_idx on network_membership (body_id) where body_id is not null;
create index network_membership_person_idx on network_membership (person_id) where person_id is not null;
-- Who asks twice, or is a member, asks no more.
create unique index network_membership_body_key on network_membership (network_id, body_id) where state in ('ASKED','MEMBER') and body_id is not null;
create unique index network_membership_person_key on network_membership (network_id, person_id) where state in ('ASKED','MEMBER') and person_id is not null;
`;
