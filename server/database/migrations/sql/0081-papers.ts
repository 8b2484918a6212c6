/** Papers beside pictures: PDF files, and what was attached to a signature. */
export const up = `
alter table file drop constraint file_media_type_check;
alter table file add constraint file_media_type_check check (media_type in ('application/pdf','image/jpeg','image/png','image/webp'));
-- A paper has no size in points.
alter table file alter column width drop not null;
alter table file alter column height drop not null;
alter table file add constraint file_size_check check ((width is null) = (height is null) and (width is null) = (media_type = 'application/pdf'));
-- What it was called where it came from, for who takes it out again.
alter table file add column name text check (name <> '' and name is nfc normalized);

-- A scan, or a file that was signed with another system; what it was signed with, as it says of itself.
create table signature_paper (
  id uuid primary key,
  signature_id uuid not null references signature (id),
  file_id uuid not null unique references file (id),
  shows jsonb not null default '[]',
  added_by_id uuid not null references person (id),
  added_for_id uuid not null references body (id),
  added_at timestamptz not null,
  removed_at timestamptz,
  removed_by_id uuid references person (id),
  check ((removed_at is null) = (removed_by_id is null))
);
create index signature_paper_signature_idx on signature_paper (signature_id);
`;
