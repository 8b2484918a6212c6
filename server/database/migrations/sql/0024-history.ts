/** What became of a document: texts kept now and then, points with a name, and what was restored. */
export const up = `
-- A section's text as it stood at a position, with who wrote which words of it. The updates after it lead on from here.
create table section_snapshot (
  section_id uuid not null references section (id),
  position bigint not null,
  data bytea not null,
  -- By block: from, to and the person, for each stretch in one hand.
  spans jsonb not null default '[]',
  primary key (section_id, position)
);

-- A position that somebody gave a name.
create table document_point (
  id uuid primary key,
  document_id uuid not null references document (id),
  position bigint not null check (position >= 0),
  name text not null check (name <> '' and name is nfc normalized),
  made_by_id uuid not null references person (id),
  made_for_id uuid not null references body (id),
  made_at timestamptz not null,
  unique (document_id, name)
);

-- An edit that brought a section back to how it read at an earlier position.
create table section_revert (
  stream_id uuid not null,
  position bigint not null,
  section_id uuid not null references section (id),
  to_position bigint not null,
  primary key (stream_id, position),
  foreign key (stream_id, position) references entry (stream_id, position)
);
`;
