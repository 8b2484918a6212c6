/** What is forgotten of requests is found by going through the table, so no write pays for an index on their time. */
export const up = `
drop index request_at_idx;
`;
