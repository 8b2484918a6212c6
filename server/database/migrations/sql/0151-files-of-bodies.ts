/** What a body's files weigh together is asked each time that one more comes. */
export const up = `
create index file_owner_idx on file (owner_id) include (bytes);
`;
