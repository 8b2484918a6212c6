/** What came of a project may be shown by a file as well as by a page. */
export const up = `
alter table project_result add column file_id uuid references file (id);
create index project_result_file_idx on project_result (file_id) where file_id is not null;
`;
