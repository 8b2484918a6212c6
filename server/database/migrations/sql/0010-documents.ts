/** Living documents: sections as rows, their edits beside the document's stream. */
export const up = `
create table document (
  id uuid primary key,
  kind text not null check (kind <> ''),
  owner_id uuid not null references body (id),
  stream_id uuid not null unique references stream (id),
  audience text not null check (audience in ('NETWORK','PARTIES','PRIVATE','PUBLIC')),
  title text not null check (title <> '' and title is nfc normalized),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  is_demonstration boolean not null default false,
  created_at timestamptz not null default now()
);
create index document_owner_idx on document (owner_id);

create table section (
  id uuid primary key,
  document_id uuid not null references document (id),
  parent_id uuid references section (id),
  -- Where it stands among its siblings: a key between two keys can always be made.
  place text not null collate "C" check (place <> ''),
  title text not null check (title is nfc normalized),
  -- The text as it stood at a position of the document's stream; what came later is in document_update.
  snapshot bytea,
  snapshot_position bigint not null default 0,
  removed_at timestamptz,
  created_at timestamptz not null default now(),
  check (parent_id <> id),
  unique (document_id, id),
  foreign key (document_id, parent_id) references section (document_id, id)
);
create unique index section_place_key on section (document_id, parent_id, place) nulls not distinct where removed_at is null;

-- An update of a section's Y.Doc, under the position of the entry that tells of it.
create table document_update (
  stream_id uuid not null,
  position bigint not null,
  section_id uuid not null references section (id),
  data bytea not null,
  primary key (stream_id, position),
  foreign key (stream_id, position) references entry (stream_id, position)
);
create index document_update_section_idx on document_update (section_id, position);

-- A Yjs client id belongs to whoever wrote with it first: nobody writes under another's.
create table document_client (
  document_id uuid not null references document (id),
  client_id bigint not null check (client_id between 0 and 9007199254740991),
  person_id uuid not null references person (id),
  primary key (document_id, client_id)
);
`;
