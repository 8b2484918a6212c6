/** What has been brought into a database, and by which build of the server: the same one need not bring it again. */
export const up = `
create table prepared (
  part text primary key check (part in ('network', 'demonstration')),
  built_from text not null,
  at timestamptz not null default now()
);
`;
