/** A calendar by a secret address may be a sub-network's; the house before this one makes none and reads none of them as a body's. */
export const up = `
alter table calendar add column network_id uuid references sub_network (id);
alter table calendar add constraint calendar_one_check check (body_id is null or network_id is null);
drop index calendar_open_key;
create unique index calendar_open_key on calendar (person_id, coalesce(body_id, network_id, '00000000-0000-0000-0000-000000000000')) where revoked_at is null;
create index calendar_network_idx on calendar (network_id) where network_id is not null;
`;
