/** Proposals: another wording of a section, beside its text until it is decided. Drafts: one that nobody else sees. */
export const up = `
create table proposal (
  id uuid primary key,
  document_id uuid not null references document (id),
  section_id uuid not null,
  author_id uuid not null references person (id),
  body_id uuid not null references body (id),
  state text not null check (state in ('OPEN','NEEDS_AUTHOR','ACCEPTED','REJECTED','WITHDRAWN')),
  -- Why the author proposes it.
  reason text not null check (reason <> ''),
  -- The section as it stood when the proposal was begun or last brought up to date, and as it would read.
  base jsonb not null,
  base_position bigint not null,
  text jsonb not null,
  revision int not null default 1 check (revision > 0),
  decided_by_id uuid references person (id),
  decided_for_id uuid references body (id),
  decided_reason text check (decided_reason <> ''),
  decided_at timestamptz,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  foreign key (document_id, section_id) references section (document_id, id),
  check ((state in ('ACCEPTED','REJECTED')) = (decided_at is not null)),
  check (num_nulls(decided_by_id, decided_for_id, decided_at) in (0, 3)),
  check (state <> 'REJECTED' or decided_reason is not null)
);
create index proposal_document_idx on proposal (document_id, id);
create index proposal_section_idx on proposal (section_id) where state in ('OPEN','NEEDS_AUTHOR');
create index proposal_author_idx on proposal (author_id);

create table section_draft (
  id uuid primary key,
  document_id uuid not null references document (id),
  section_id uuid not null,
  author_id uuid not null references person (id),
  body_id uuid not null references body (id),
  base jsonb not null,
  base_position bigint not null,
  text jsonb not null,
  revision int not null default 1 check (revision > 0),
  state text not null check (state in ('OPEN','MERGED','PROPOSED','DISCARDED')),
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  foreign key (document_id, section_id) references section (document_id, id)
);
create unique index section_draft_open_key on section_draft (section_id, author_id) where state = 'OPEN';
create index section_draft_author_idx on section_draft (author_id, document_id);
`;
