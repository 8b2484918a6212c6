/** Days off by country and year: data that an administrator loads, never reckoned. */
export const up = `
create table holiday_list (
  country text not null check (country ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$'),
  year int not null check (year between 1900 and 2100),
  holidays jsonb not null,
  worked_weekend_days jsonb not null default '[]',
  -- Where it was published.
  source text not null check (source <> ''),
  -- What an administrator has loaded, a new release no longer touches.
  kept_by text not null default 'house' check (kept_by in ('house','release')),
  is_demonstration boolean not null default false,
  loaded_by_id uuid references person (id),
  loaded_at timestamptz not null default now(),
  primary key (country, year)
);
`;
