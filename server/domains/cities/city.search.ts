import type { CityOrder, CreativeField, Region } from '../../../schema/words.ts';
import type { Language } from '../../kernel/localised-text.ts';

export interface CityQuery {
  readonly search?: string | null;
  readonly fields?: readonly CreativeField[] | null;
  readonly regions?: readonly Region[] | null;
  /** First and last year of joining. */
  readonly sinceFrom?: number | null;
  readonly sinceTo?: number | null;
  /** By name where nothing is said; a search puts the best hits first unless an order is asked for. */
  readonly order?: CityOrder | null;
}

type Param = (value: unknown) => string;

// No name is longer, and counting edits refuses texts of more than 255 characters; folding can lengthen one.
const longest = 100;

/**
 * The statement that finds cities: each city's row with `place`, from 1 on in the order asked for, `total`, and what the
 * order and the filters had to know anyway, or a join reads sooner than a lookup for each. PostgreSQL drops the left joins
 * whose columns nobody asks for.
 */
export function findCities(query: CityQuery, language: Language, param: Param): string {
  const search = searchable(query.search);
  const name = 'coalesce(own.name, usual.name)';
  const order = [
    ...orderBy(query, search !== null),
    `${name} collate "${language}-x-icu"`,
    'city.country_code',
    'city.id',
  ];
  const where = conditions(query, param);
  const reader = param(language);
  return `
    ${search === null ? '' : hits(param(search))}
    select city.*, body.slug, ${name} as shown_name, native.name as native_name, member.field, member.since,
      row_number() over (order by ${order.join(', ')}) as place, count(*) over () as total
    from city
    join body_name usual on usual.body_id = city.id and usual.is_primary
    left join body_name own on own.body_id = city.id and own.lang = ${reader}
    left join body_name native on native.body_id = city.id and native.lang = nullif(city.native_language, ${reader})
    left join body on body.id = city.id
    join (
      select city_id, min(from_year) as since, max(field) filter (where to_year is null) as field
      from designation group by city_id
    ) member on member.city_id = city.id
    ${search === null ? '' : 'join hit on hit.city_id = city.id'}
    ${where.length > 0 ? `where ${where.join(' and ')}` : ''}`;
}

/** A search as it is sent to the database: nothing PostgreSQL can't hold, and no longer than any name; null when blank. */
export function searchable(search: string | null | undefined): string | null {
  const text = (search ?? '').slice(0, 400).toWellFormed().replaceAll('\u0000', ' ').trim();
  return text === '' ? null : [...text].slice(0, longest).join('');
}

function conditions({ fields, regions, sinceFrom, sinceTo }: CityQuery, param: Param): string[] {
  const where: string[] = [];
  if (fields?.length) where.push(`member.field = any(${param(fields)}::text[])`);
  if (regions?.length) where.push(`city.region = any(${param(regions)}::text[])`);
  if (sinceFrom != null) where.push(`member.since >= ${param(sinceFrom)}::int`);
  if (sinceTo != null) where.push(`member.since <= ${param(sinceTo)}::int`);
  return where;
}

function orderBy({ order }: CityQuery, isSearch: boolean): string[] {
  if (order === 'MEMBER_SINCE') return ['member.since desc'];
  return isSearch && !order ? ['hit.score desc'] : [];
}

/**
 * A score is a rank and within it how like the name is: 7 the whole name, 6 its beginning, 5 the beginning of a word,
 * 4 the country, 3 a part of a name; 1 and 2 are only similar, and count where nothing else was found.
 * A folded text has no `%`, `_` or `\` left, so it may stand in a pattern.
 */
function hits(search: string): string {
  return `
    with needle as (
      select folded, squeezed, array(
          select left(squeezed, i - 1) || substr(squeezed, i + 1, 1) || substr(squeezed, i, 1) || substr(squeezed, i + 2)
          from generate_series(1, length(squeezed) - 1) as i
        ) as swapped
      from (select left(fold_text(${search}::text), ${longest}) as folded) as given,
        lateral (select replace(folded, ' ', '') as squeezed) as tight
      where folded <> ''
    ),
    spelling as (
      select id as city_id, folded, squeezed, 1.0 as weight from city join body_name on body_id = id
      union all
      select city_id, folded, squeezed, 0.9 from city_alias
      union all
      select id, replace(slug, '-', ' '), replace(slug, '-', ''), 0.9 from body where kind = 'CITY'
    ),
    named as (
      select city_id, weight * ${likeness('spelling')} as likeness, case
          when spelling.squeezed = needle.squeezed then 7
          when starts_with(spelling.squeezed, needle.squeezed) then 6
          when position(' ' || needle.folded in ' ' || spelling.folded) > 0 then 5
          when position(needle.squeezed in spelling.squeezed) > 0 and ${isTelling} then 3
          else 2
        end as rank
      from needle, spelling
      where spelling.squeezed like '%' || needle.squeezed || '%'
        or spelling.squeezed % needle.squeezed
        or spelling.folded % needle.folded
        or needle.folded <% spelling.folded
        or spelling.squeezed = any(needle.swapped)
        or levenshtein_less_equal(left(spelling.squeezed, ${longest}), needle.squeezed, 1) = 1 and length(needle.squeezed) > 2
      union all
      select spelling.city_id, 1, 7
      from needle
      join spelling on starts_with(needle.squeezed, spelling.squeezed)
      join city on city.id = spelling.city_id
      join country_name country using (country_code)
      where spelling.squeezed || country.squeezed = needle.squeezed
    ),
    countries as (
      select country_code, ${likeness('country_name')} as likeness, case
          when position(' ' || needle.folded in ' ' || country_name.folded) > 0 then 4
          when starts_with(country_name.squeezed, needle.squeezed) then 4
          else 1
        end as rank
      from needle, country_name
      where position(' ' || needle.folded in ' ' || country_name.folded) > 0
        or starts_with(country_name.squeezed, needle.squeezed)
        or country_name.squeezed % needle.squeezed
    ),
    scored as (
      select city_id, rank + 0.99 * likeness as score from named where rank > 2 or likeness > 0.3
      union all
      select id, rank + 0.99 * likeness from countries join city using (country_code)
    ),
    hit as (
      select city_id, max(score) as score from scored
      where score >= 3 or not exists (select from scored where score >= 3)
      group by city_id
    )`;
}

// Trigrams see words that changed places; edits and swapped neighbours see the one slip in a short name.
function likeness(table: string): string {
  return `greatest(
    similarity(${table}.squeezed, needle.squeezed),
    similarity(${table}.folded, needle.folded),
    case when ${table}.squeezed = any(needle.swapped) then 1 - 1.0 / length(needle.squeezed) end,
    1 - levenshtein(left(${table}.squeezed, ${longest}), needle.squeezed)::float8 / greatest(length(${table}.squeezed), length(needle.squeezed))
  )`;
}

// Two Latin letters are part of half of all names; two letters of Hangul or Han are a name.
const isTelling = `(length(needle.squeezed) > 2 or octet_length(needle.squeezed) > length(needle.squeezed))`;
