/** Days are days where a body is; what has not begun can be called off, and an invitation sent again. */
export const up = `
alter table body
  -- Of its own; without one it has that of the body above it.
  add column zone text check (zone <> '');

-- The instant by which days are told; one place, so that a test can put another in it.
create function house_now() returns timestamptz language sql stable as 'select now()';
create function house_day() returns date language sql stable as $$ select (house_now() at time zone 'UTC')::date $$;
create function body_zone(of_body uuid) returns text language sql stable as $$
  with recursive above as (
    select b.id, b.parent_id, b.zone, 0 as step from body b where b.id = of_body
    union all
    select b.id, b.parent_id, b.zone, above.step + 1 from above join body b on b.id = above.parent_id
      where above.zone is null and above.step < 20
  ) select coalesce((select zone from above where zone is not null), 'UTC')
$$;
create function body_today(of_body uuid) returns date language sql stable as $$
  select (house_now() at time zone body_zone(of_body))::date
$$;

alter table appointment
  add column is_cancelled boolean not null default false,
  add constraint appointment_cancelled_check check (not is_cancelled or ended_at is not null);

-- How often it was sent, within a day of one another.
alter table invitation add column sent_times int not null default 1 check (sent_times > 0);
`;
