/** Who leads a project invites a body, which answers; the house before this one knows neither and meets none. */
export const up = `
alter table project_partner add column is_invited boolean not null default false;
alter table project_partner drop constraint project_partner_state_check;
alter table project_partner add constraint project_partner_state_check
  check (state in ('ASKED','DECLINED','IN','INVITED','LEFT','TAKEN_BACK'));
drop index project_partner_key;
create unique index project_partner_key on project_partner (project_id, body_id) where state in ('ASKED','IN','INVITED');
`;
