/** Comments on the words of a document. */
export const up = `
create table comment_thread (
  id uuid primary key,
  document_id uuid not null references document (id),
  section_id uuid not null,
  -- The edition in whose text the words were chosen; null for the working text.
  edition_id uuid references edition (id),
  -- The words as they stood; null where the whole section is meant.
  quote text check (quote <> ''),
  -- What stood around them, the blocks they began in, and where Yjs holds them: they are found again by one of these.
  prefix text not null default '',
  suffix text not null default '',
  block_ids text[] not null default '{}',
  start_at text,
  end_at text,
  -- Up to where of the section's edits the anchor has been kept up.
  kept_at bigint not null default 0,
  begun_by_id uuid not null references person (id),
  begun_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by_id uuid references person (id),
  resolved_for_id uuid references body (id),
  foreign key (document_id, section_id) references section (document_id, id),
  check (num_nulls(start_at, end_at) <> 1),
  check (num_nulls(resolved_at, resolved_by_id, resolved_for_id) in (0, 3)),
  check (quote is not null or (start_at is null and block_ids = '{}'))
);
create index comment_thread_document_idx on comment_thread (document_id, id);
create index comment_thread_open_idx on comment_thread (section_id) where resolved_at is null;

create table comment (
  id uuid primary key,
  thread_id uuid not null references comment_thread (id),
  author_id uuid not null references person (id),
  body_id uuid not null references body (id),
  text text not null check (text <> ''),
  request_id uuid not null,
  written_at timestamptz not null,
  edited_at timestamptz,
  withdrawn_at timestamptz,
  hidden_at timestamptz,
  hidden_by_id uuid references person (id),
  hidden_reason text,
  check (num_nulls(hidden_at, hidden_by_id, hidden_reason) in (0, 3))
);
create index comment_thread_idx on comment (thread_id, id);
create index comment_author_idx on comment (author_id);

create table comment_version (
  comment_id uuid not null references comment (id) on delete cascade,
  version int not null,
  text text not null,
  at timestamptz not null,
  primary key (comment_id, version)
);

create table comment_mention (
  comment_id uuid not null references comment (id) on delete cascade,
  person_id uuid not null references person (id),
  primary key (comment_id, person_id)
);
create index comment_mention_person_idx on comment_mention (person_id);
`;
