/** A stream knows under its own lock whether it is closed, so no write that was authorised before lands after the closing. */
export const up = `
alter table stream add column is_closed boolean not null default false;
update stream set is_closed = true from session where session.stream_id = stream.id and session.state = 'CLOSED';
`;
