/** People who are kept from signing in, addresses that change by a link, and audits that tell of audiences and accounts. */
export const up = `
alter table person
  add column disabled_at timestamptz,
  add column disabled_by_id uuid references person (id),
  add column disabled_reason text check (disabled_reason <> ''),
  add constraint person_disabled_whole_check check (num_nulls(disabled_at, disabled_by_id, disabled_reason) in (0, 3)),
  add constraint person_not_disabled_by_self check (disabled_by_id <> id);

alter table single_use_link drop constraint single_use_link_purpose_check;
alter table single_use_link
  -- The address that it was sent to and that becomes its holder's.
  add column email text check (email = lower(email)),
  add constraint single_use_link_purpose_check check (purpose in ('ADDRESS','PASSWORD','SIGN_IN')),
  add constraint single_use_link_address_check check ((purpose = 'ADDRESS') = (email is not null));

drop index entry_audit_actor_idx;
drop index entry_audit_person_idx;
create index entry_audit_actor_idx on entry (actor_id, at) where kind ~ '^(access|account|appointment|audience|body|draft|export|grant|invitation)[.]';
create index entry_audit_person_idx on entry ((facts->>'personId'), at) where kind ~ '^(access|account|appointment|audience|body|draft|export|grant|invitation)[.]';
`;
