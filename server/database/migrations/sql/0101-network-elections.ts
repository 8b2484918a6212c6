/** Elections of sub-networks. Of a secret vote it is kept who has voted, and how many votes each candidate has. */
export const up = `
create table network_election (
  id uuid primary key,
  network_id uuid not null references sub_network (id),
  office text not null check (office in ('COORDINATOR','DEPUTY')),
  is_secret boolean not null,
  term_months int not null check (term_months > 0),
  state text not null default 'OPEN' check (state in ('CALLED_OFF','ELECTED','IN_OFFICE','OPEN','UNDECIDED')),
  -- The second, among those who were even in the first, is the last.
  round int not null default 1 check (round in (1, 2)),
  opened_by_id uuid not null references person (id),
  opened_at timestamptz not null,
  round_opened_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > round_opened_at),
  elected_id uuid,
  -- The longer membership decided where the second round was even.
  is_by_seniority boolean not null default false,
  counted_at timestamptz,
  taken_over_at timestamptz,
  -- Why it was called off.
  reason text check (reason <> '' and reason is nfc normalized),
  check ((elected_id is null) = (state in ('CALLED_OFF','OPEN','UNDECIDED')))
);
create index network_election_network_idx on network_election (network_id, opened_at);
-- One office is elected to once at a time.
create unique index network_election_office_key on network_election (network_id, office) where state in ('OPEN','ELECTED');

create table election_candidate (
  id uuid primary key,
  election_id uuid not null references network_election (id),
  -- The member that they stand for.
  membership_id uuid not null references network_membership (id),
  person_id uuid not null references person (id),
  place int not null,
  -- The last round that they stand in.
  round int not null default 1,
  -- Votes in the rounds so far; shown once the round is over.
  votes int[] not null default '{0,0}' check (cardinality(votes) = 2),
  proposed_by_id uuid not null references person (id),
  unique (election_id, person_id),
  unique (election_id, id)
);
alter table network_election add foreign key (id, elected_id) references election_candidate (election_id, id);

create table election_vote (
  election_id uuid not null references network_election (id),
  round int not null,
  membership_id uuid not null references network_membership (id),
  -- Null of a secret vote.
  candidate_id uuid,
  cast_by_id uuid not null references person (id),
  cast_at timestamptz not null,
  primary key (election_id, round, membership_id),
  foreign key (election_id, candidate_id) references election_candidate (election_id, id)
);
`;
