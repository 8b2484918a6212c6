/** Files that belong to things, and the logo of a body. */
export const up = `
-- The bytes are in the file store, under the id; who may see the thing may see the file.
create table file (
  id uuid primary key,
  thing_kind text not null check (thing_kind <> ''),
  thing_id uuid not null,
  owner_id uuid not null references body (id),
  media_type text not null check (media_type in ('image/jpeg','image/png','image/webp')),
  bytes int not null check (bytes > 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  width int not null check (width > 0),
  height int not null check (height > 0),
  uploaded_by_id uuid not null references person (id),
  created_at timestamptz not null default now()
);
create index file_thing_idx on file (thing_id, created_at);

alter table body add column logo_file_id uuid references file (id);
create index body_logo_idx on body (logo_file_id) where logo_file_id is not null;
`;
