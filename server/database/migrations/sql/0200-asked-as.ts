/** What somebody asked for is kept as they named it: its kind beside its part of the address, and its id where it has a page of its own. */
export const up = `
alter table access_request add column asked_as text check (asked_as <> '');
alter table access_request add column asked_id uuid;
`;
