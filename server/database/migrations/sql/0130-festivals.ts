/** Festivals with an address of their own, kept by their cities, and the editions that they were held in. */
export const up = `
alter table festival
  add column slug text,
  -- By which a release knows it, whatever its city calls it later; null of one that its city began.
  add column release_name text,
  -- What its city has changed, a new release's own data no longer touches.
  add column kept_by text not null default 'release' check (kept_by in ('city','release')),
  add column native_name text check (native_name <> '' and native_name is nfc normalized),
  -- The language of the native name.
  add column native_language text check (native_language ~ '^[a-z]{2,3}$'),
  add column version int not null default 1,
  add column created_by_id uuid references person (id),
  add check ((native_name is null) = (native_language is null));

-- An address made of the name; where another city's festival has it already, the city goes behind it, and then a number.
create function festival_address(festival_id uuid, festival_name text, festival_city uuid) returns text language plpgsql as $$
declare
  base text := trim(both '-' from left(regexp_replace(fold_text(festival_name), '[^a-z0-9]+', '-', 'g'), 60));
  candidate text;
  number int := 1;
begin
  if base = '' then base := 'festival'; end if;
  perform pg_advisory_xact_lock(hashtext('festival ' || base));
  candidate := base;
  while exists (select from festival f where f.slug = candidate and f.id <> festival_id) loop
    if number = 1 then
      select base || '-' || b.slug into candidate from body b where b.id = festival_city;
    else
      candidate := base || '-' || number;
    end if;
    number := number + 1;
  end loop;
  return candidate;
end $$;

do $$
declare
  one record;
begin
  for one in select id, name, city_id from festival order by name, id loop
    update festival set slug = festival_address(one.id, one.name, one.city_id), release_name = one.name where id = one.id;
  end loop;
end $$;
alter table festival alter column slug set not null;
alter table festival add unique (slug), add unique (city_id, release_name), add check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

-- Whoever brings a festival in, a loader among them, need not know of addresses and streams.
create function festival_addressed() returns trigger language plpgsql as $$
begin
  if coalesce(new.slug, '') = '' then new.slug := festival_address(new.id, new.name, new.city_id); end if;
  return new;
end $$;
create trigger festival_addressed before insert on festival for each row execute function festival_addressed();
create function festival_told() returns trigger language plpgsql as $$
begin
  insert into stream (id, kind, subject_id) values (gen_random_uuid(), 'history', new.id) on conflict do nothing;
  return null;
end $$;
create trigger festival_told after insert on festival for each row execute function festival_told();
insert into stream (id, kind, subject_id) select gen_random_uuid(), 'history', id from festival;

create table festival_edition (
  id uuid primary key,
  festival_id uuid not null references festival (id),
  year smallint not null check (year between 1900 and 2100),
  -- The how-manieth it was; null where no source counts.
  number smallint check (number > 0),
  state text not null check (state in ('ANNOUNCED','CANCELLED','HELD')),
  -- In the languages that somebody wrote it in: one at least.
  theme jsonb check (jsonb_typeof(theme) = 'object' and theme <> '{}'),
  note jsonb check (jsonb_typeof(note) = 'object' and note <> '{}'),
  -- A day, or the month alone where a source says no more.
  starts_on text check (starts_on ~ '^\\d{4}-\\d{2}(-\\d{2})?$'),
  ends_on text check (ends_on ~ '^\\d{4}-\\d{2}(-\\d{2})?$'),
  cost bigint check (cost >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  cost_source text check (cost_source <> '' and cost_source is nfc normalized),
  attendance int check (attendance >= 0),
  attendance_source text check (attendance_source <> '' and attendance_source is nfc normalized),
  source text not null check (source <> '' and source is nfc normalized),
  version int not null default 1,
  -- Null of what came with a release.
  created_by_id uuid references person (id),
  created_at timestamptz not null default now(),
  constraint festival_edition_year_key unique (festival_id, year),
  check (left(ends_on, length(starts_on)) >= left(starts_on, length(ends_on))),
  -- A figure that nobody can check is none.
  check (cost is null or (currency is not null and cost_source is not null)),
  check (attendance is null or attendance_source is not null)
);

create table festival_edition_point (
  id uuid primary key,
  edition_id uuid not null references festival_edition (id) on delete cascade,
  kind text not null check (kind in ('COMMUNITIES','DISABILITIES','FACT','FUNDING','PARTNER','VENUE','YOUTH')),
  place int not null check (place >= 0),
  words jsonb not null check (jsonb_typeof(words) = 'object' and words <> '{}'),
  -- The body that it names, where the network knows it.
  body_id uuid references body (id),
  -- Of funding, in the edition's currency.
  amount bigint check (amount is null or (amount >= 0 and kind = 'FUNDING')),
  source text check (source <> '' and source is nfc normalized),
  unique (edition_id, kind, place)
);
create index festival_edition_point_body_idx on festival_edition_point (body_id) where body_id is not null;

-- What a case tells of, and what an activity of a plan serves.
alter table case_study add column edition_id uuid references festival_edition (id);
create index case_study_edition_idx on case_study (edition_id) where edition_id is not null;
create index case_study_festival_idx on case_study (festival_id) where festival_id is not null;
alter table activity add column edition_id uuid references festival_edition (id);
create index activity_edition_idx on activity (edition_id) where edition_id is not null;

call search_watch('festival', 'festival');
call search_watch('festival_edition', 'festival', 'select festival_id from changed');
call search_watch('festival_edition_point', 'festival', 'select e.festival_id from changed c join festival_edition e on e.id = c.edition_id');
`;
