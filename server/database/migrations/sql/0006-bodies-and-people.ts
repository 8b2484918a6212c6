/** Bodies with their sources and versions, appointments that end at once, wishes, erasure, and an audit that nobody rewrites. */
export const up = `
alter table body drop constraint body_kind_check;
alter table body
  add constraint body_kind_check check (kind in ('ASSOCIATION','CENTRE','CITY','COUNCIL','CREATIVE_SPACE','DEPARTMENT','MINISTRY','NATIONAL_COMMISSION','PARTNER','PEOPLES_COMMITTEE','SUB_NETWORK','UNESCO_OFFICE')),
  -- Where what we say of it comes from; null where its own people wrote it.
  add column source text check (source <> ''),
  -- What its people have written, a new release's own data no longer touches.
  add column kept_by text not null default 'house' check (kept_by in ('house','release')),
  -- Raised by every edit, so that two who edit at once do not overwrite one another.
  add column version int not null default 1;
-- Nobody could add or edit a body before.
update body set kept_by = 'release';

-- Set when it no longer holds: a last day that is today ends at once where somebody ended it today.
alter table appointment
  add column ended_at timestamptz,
  add constraint appointment_ended_check check (ended_at is null or to_date is not null),
  -- Nobody holds one office twice at the same time.
  add constraint appointment_once
    exclude using gist (person_id with =, body_id with =, role with =, daterange(from_date, to_date, '[]') with &&) where (ended_at is null);
drop index appointment_current_key;
create index appointment_lapsing_idx on appointment (to_date) where ended_at is null and to_date is not null;

alter table person
  alter column user_id drop not null,
  add column notification_wishes jsonb not null default '{}',
  add column erased_at timestamptz,
  add constraint person_erased_check check (user_id is not null or erased_at is not null);

create index entry_audit_actor_idx on entry (actor_id, at) where kind ~ '^(access|appointment|body|draft|export|grant|invitation)[.]';
create index entry_audit_person_idx on entry ((facts->>'personId'), at) where kind ~ '^(access|appointment|body|draft|export|grant|invitation)[.]';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'What stands in an audit stays as it is.' using errcode = 'restrict_violation';
end $$;
create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
  if exists (select from stream s where s.id = old.stream_id and s.kind = 'audit') then
    raise exception 'What stands in an audit stays as it is.' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create function refuse_loss_of_audit() returns trigger language plpgsql as $$
begin
  if exists (select from stream where kind = 'audit' and position > 0) then
    raise exception 'What stands in an audit stays as it is.' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger entry_audit_stays before update or delete on entry for each row execute function refuse_change_of_audit();
create trigger entry_stays before truncate on entry for each statement execute function refuse_loss_of_audit();
-- A stream that became of another kind would no longer be guarded.
create trigger stream_kind_stays before update of kind on stream for each row when (old.kind is distinct from new.kind) execute function refuse_change();
`;
