/** Adaptations: a common edition and decisions on its sections; what was published of them; bringing them over; going upstream. */
export const up = `
create table adaptation (
  id uuid primary key,
  -- What is the body's own: its words, and the stream of all that happens to the adaptation.
  document_id uuid not null unique references document (id),
  owner_id uuid not null references body (id),
  base_document_id uuid not null references document (id),
  base_edition_id uuid not null references edition (id),
  state text not null check (state in ('DRAFT','PUBLISHED','WITHDRAWN')),
  -- A body has one adaptation of a framework; of a model it may make as many texts as it signs.
  is_sole boolean not null,
  begun_by_id uuid not null references person (id),
  begun_at timestamptz not null,
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text check (withdrawn_reason <> ''),
  check (base_document_id <> document_id),
  check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
  check (state <> 'PUBLISHED' or published_at is not null)
);
create unique index adaptation_sole_key on adaptation (base_document_id, owner_id) where is_sole;
create index adaptation_owner_idx on adaptation (owner_id);

-- Which edition it followed from when on.
create table adaptation_base (
  adaptation_id uuid not null references adaptation (id),
  from_at timestamptz not null,
  edition_id uuid not null references edition (id),
  moved_by_id uuid not null references person (id),
  primary key (adaptation_id, from_at)
);

-- A decision never changes: the next one replaces it. To inherit is to have none that stands.
create table section_decision (
  id uuid primary key,
  adaptation_id uuid not null references adaptation (id),
  -- The common section; of an added one, its own.
  section_id uuid not null references section (id),
  kind text not null check (kind in ('ADAPT','EXTEND','OMIT','ADD')),
  own_id uuid references section (id),
  title text check (title <> '' and title is nfc normalized),
  parent_id uuid references section (id),
  after_id uuid references section (id),
  reason_type text check (reason_type in ('IDENTITY','LAW','RESOURCES','SCALE','ALREADY_PRACTISED')),
  words text check (words <> '' and words is nfc normalized),
  base_edition_id uuid not null references edition (id),
  decided_by_id uuid not null references person (id),
  decided_for_id uuid not null references body (id),
  decided_at timestamptz not null,
  replaced_at timestamptz check (replaced_at >= decided_at),
  check ((kind = 'OMIT') = (own_id is null)),
  check ((kind = 'ADD') = (section_id is not distinct from own_id)),
  check (kind <> 'OMIT' or (reason_type is not null and words is not null)),
  check (kind <> 'ADD' or title is not null),
  check (kind = 'ADD' or (parent_id is null and after_id is null))
);
create unique index section_decision_key on section_decision (adaptation_id, section_id) where replaced_at is null;
create index section_decision_history_idx on section_decision (adaptation_id, decided_at);

-- What it answers to a section's questions, and the values it sets.
create table section_answer (
  id uuid primary key,
  adaptation_id uuid not null references adaptation (id),
  section_id uuid not null references section (id),
  -- The question's or the parameter's own id.
  term_id text not null,
  words text not null check (words <> '' and words is nfc normalized),
  given_by_id uuid not null references person (id),
  given_for_id uuid not null references body (id),
  given_at timestamptz not null,
  replaced_at timestamptz check (replaced_at >= given_at)
);
create unique index section_answer_key on section_answer (adaptation_id, section_id, term_id) where replaced_at is null;

create table publication (
  id uuid primary key,
  adaptation_id uuid not null references adaptation (id),
  number int not null check (number > 0),
  base_edition_id uuid not null references edition (id),
  note text check (note <> ''),
  -- Where the adaptation's stream stood.
  position bigint not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  published_by_id uuid not null references person (id),
  published_for_id uuid not null references body (id),
  published_at timestamptz not null,
  ended_at timestamptz check (ended_at >= published_at),
  unique (adaptation_id, number)
);
create unique index publication_standing_key on publication (adaptation_id) where ended_at is null;

-- Only what differs: what is inherited has no row, unless the body answers or sets a value there.
create table publication_section (
  publication_id uuid not null references publication (id),
  section_id uuid not null references section (id),
  kind text not null check (kind in ('INHERIT','ADAPT','EXTEND','OMIT','ADD')),
  title text,
  blocks jsonb not null,
  under uuid[] not null,
  after_id uuid,
  was_titled text,
  reason_type text,
  words text,
  decided_by_id uuid references person (id),
  decided_at timestamptz,
  answers jsonb not null,
  primary key (publication_id, section_id)
);
create index publication_section_idx on publication_section (section_id);
create trigger publication_section_immutable before update or delete on publication_section
  for each row execute function edition_section_stays();

create table adaptation_merge (
  id uuid primary key,
  adaptation_id uuid not null references adaptation (id),
  from_edition_id uuid not null references edition (id),
  to_edition_id uuid not null references edition (id),
  state text not null check (state in ('OPEN','DONE','LEFT')),
  begun_by_id uuid not null references person (id),
  begun_for_id uuid not null references body (id),
  begun_at timestamptz not null,
  ended_at timestamptz,
  check ((state = 'OPEN') = (ended_at is null))
);
create unique index adaptation_merge_open_key on adaptation_merge (adaptation_id) where state = 'OPEN';

create table merge_settlement (
  id uuid primary key,
  merge_id uuid not null references adaptation_merge (id),
  section_id uuid not null references section (id),
  choice text not null check (choice in ('OURS','BASE','BOTH','WRITTEN','PLACE')),
  title text,
  blocks jsonb,
  parent_id uuid references section (id),
  after_id uuid references section (id),
  reason_type text check (reason_type in ('IDENTITY','LAW','RESOURCES','SCALE','ALREADY_PRACTISED')),
  words text check (words <> ''),
  -- What was looked at when it was settled: where that has changed since, it is asked again.
  seen text not null,
  settled_by_id uuid not null references person (id),
  settled_for_id uuid not null references body (id),
  settled_at timestamptz not null,
  undone_at timestamptz,
  check ((choice = 'WRITTEN') = (blocks is not null))
);
create unique index merge_settlement_key on merge_settlement (merge_id, section_id) where undone_at is null;

-- A proposal to a common text that came from an adaptation.
create table proposal_origin (
  proposal_id uuid primary key references proposal (id),
  adaptation_id uuid not null references adaptation (id),
  section_id uuid not null references section (id),
  evidence jsonb not null default '[]'
);
create index proposal_origin_idx on proposal_origin (adaptation_id, section_id);
`;
