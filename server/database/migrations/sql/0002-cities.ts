/** Member cities, what they were designated for and when, their festivals, and a search that knows every spelling. */
export const up = `
create extension if not exists btree_gist;
create extension if not exists fuzzystrmatch;

-- How a name is compared: without accents, case, punctuation or emoji, whatever the database's own locale is.
-- It stands in generated columns and indexes: a change of its rules needs a migration that writes them anew.
create function fold_text(value text) returns text
language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(
    normalize(
      lower(public.unaccent(
        'public.unaccent'::regdictionary,
        regexp_replace(normalize(value, NFKD), '[\\u0300-\\u036f]', '', 'g')
      ) collate "und-x-icu"),
      NFKC
    ),
    '[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u02b0-\\u02ff\\u2000-\\u2bff\\u3000-\\u303f\\ufe00-\\ufe4f\\ufff0-\\uffff\\U0001f000-\\U0001ffff\\U000e0000-\\U000e0fff]+',
    ' ', 'g'
  ))
$$;

-- Words for comparing word by word, and the same without spaces: "Đà Lạt", "da lat" and "dalat" are one.
alter table body_name
  add column folded text not null generated always as (fold_text(name)) stored,
  add column squeezed text not null generated always as (replace(fold_text(name), ' ', '')) stored;
create index body_name_folded_idx on body_name using gin (folded gin_trgm_ops);
create index body_name_squeezed_idx on body_name using gin (squeezed gin_trgm_ops);

create table city (
  id uuid primary key references body (id),
  country_code text not null check (country_code ~ '^[A-Z]{2}$'),
  region text not null check (region in ('AFRICA','ARAB_STATES','ASIA_AND_THE_PACIFIC','EUROPE_AND_NORTH_AMERICA','LATIN_AMERICA_AND_THE_CARIBBEAN')),
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  -- The language of the city's name in its own script; null where it is not known or is the name itself.
  native_language text,
  source text not null check (source <> '' and source is nfc normalized),
  -- What an administrator has loaded for a city, a new release's own data no longer touches.
  kept_by text not null default 'release' check (kept_by in ('administrator','release')),
  foreign key (id, native_language) references body_name (body_id, lang)
);
create index city_country_idx on city (country_code);

create table designation (
  id uuid primary key,
  city_id uuid not null references city (id),
  field text not null check (field in ('ARCHITECTURE','CRAFTS_AND_FOLK_ART','DESIGN','FILM','GASTRONOMY','LITERATURE','MEDIA_ARTS','MUSIC')),
  from_year smallint not null check (from_year between 2004 and 2100),
  to_year smallint check (to_year between 2004 and 2100 and to_year > from_year),
  note text check (note <> '' and note is nfc normalized),
  unique (city_id, from_year),
  -- A year in which one field ends and the next begins belongs to both. Looked at when the transaction ends, since a unit
  -- of work inserts the new period before it ends the old one. Open periods overlap, so at most one runs today.
  constraint designation_one_at_a_time
    exclude using gist (city_id with =, int4range(from_year, to_year) with &&) deferrable initially deferred
);
create index designation_current_idx on designation (city_id) where to_year is null;

create table festival (
  id uuid primary key,
  city_id uuid not null references city (id),
  name text not null check (name <> '' and name is nfc normalized),
  kind text not null check (kind in ('festival','programme')),
  first_year smallint check (first_year between 1000 and 2100),
  frequency text check (frequency <> '' and frequency is nfc normalized),
  status text not null check (status in ('active','ended','unknown')),
  -- 'unsourced' where it is known but no source was looked up.
  source text not null check (source <> '' and source is nfc normalized),
  note text check (note <> '' and note is nfc normalized),
  unique (city_id, name)
);

create table city_alias (
  city_id uuid not null references city (id) on delete cascade,
  name text not null check (name <> '' and name is nfc normalized),
  reason text not null check (reason <> '' and reason is nfc normalized),
  folded text not null generated always as (fold_text(name)) stored,
  squeezed text not null generated always as (replace(fold_text(name), ' ', '')) stored,
  primary key (city_id, name)
);
create index city_alias_folded_idx on city_alias using gin (folded gin_trgm_ops);
create index city_alias_squeezed_idx on city_alias using gin (squeezed gin_trgm_ops);

-- What people call a country when they look for its cities; what is shown is the reader's own language's name.
create table country_name (
  country_code text not null check (country_code ~ '^[A-Z]{2}$'),
  lang text not null check (lang ~ '^[a-z]{2,3}$'),
  name text not null check (name <> '' and name is nfc normalized),
  folded text not null generated always as (fold_text(name)) stored,
  squeezed text not null generated always as (replace(fold_text(name), ' ', '')) stored,
  primary key (country_code, lang, name)
);
`;
