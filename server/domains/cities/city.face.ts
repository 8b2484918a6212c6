import { column, defineFace, expression, extendFace, type Face } from '../../graphql/planner/index.ts';
import { appointmentFace, bodyFace } from '../people/index.ts';
import { peopleOf } from './city.people.ts';

/** A member city; anyone may know all of it. */
export const cityFace = defineFace({
  type: 'City',
  table: 'city',
  always: ['id'],
  columns: {
    id: column('id'),
    slug: expression((city) => `(select b.slug from body b where b.id = ${city}.id)`),
    name: expression(
      (city, { language, param }) => `coalesce(
        (select n.name from body_name n where n.body_id = ${city}.id and n.lang = ${param(language)}),
        (select n.name from body_name n where n.body_id = ${city}.id and n.is_primary))`,
    ),
    nativeName: expression(
      (city, { language, param }) =>
        `(select n.name from body_name n where n.body_id = ${city}.id and n.lang = nullif(${city}.native_language, ${param(language)}))`,
    ),
    nativeLanguage: expression(
      (city, { language, param }) => `nullif(${city}.native_language, ${param(language)})`,
    ),
    countryCode: column('country_code'),
    region: column('region'),
    latitude: column('latitude'),
    longitude: column('longitude'),
    source: column('source'),
    field: expression(
      (city) => `(select d.field from designation d where d.city_id = ${city}.id and d.to_year is null)`,
    ),
    memberSince: expression(
      (city) => `(select min(d.from_year)::int from designation d where d.city_id = ${city}.id)`,
    ),
    festivalCount: expression(
      (city) => `(select count(*)::int from festival f where f.city_id = ${city}.id)`,
    ),
    peopleCount: expression((city) => `(select count(*)::int ${peopleOf(city)})`),
  },
  relations: {
    designations: {
      kind: 'many',
      face: () => designationFace,
      on: (city, designation) => `${designation}.city_id = ${city}.id`,
      window: (_args, designation) => ({ order: `${designation}.from_year, ${designation}.id` }),
    },
    festivals: {
      kind: 'many',
      face: () => festivalFace,
      on: (city, festival) => `${festival}.city_id = ${city}.id`,
      window: (_args, festival) => ({ order: `${festival}.name collate "und-x-icu", ${festival}.id` }),
    },
    people: {
      kind: 'many',
      face: () => appointmentFace,
      from: (city) => `select a.* ${peopleOf(city)}`,
      window: (_args, appointment) => ({ order: `${appointment}.from_date, ${appointment}.id` }),
    },
  },
});

/** A city as `findCities` finds it and `withCounts` completes it, which knows some things of it already. */
export const foundCityFace = defineFace({
  ...cityFace,
  always: ['id', 'place', 'total'],
  columns: {
    ...cityFace.columns,
    slug: column('slug'),
    name: column('shown_name'),
    nativeName: column('native_name'),
    field: column('field'),
    memberSince: column('since'),
    festivalCount: column('festival_count'),
    peopleCount: column('people_count'),
    place: column('place'),
    total: column('total'),
  },
});

const designationFace = defineFace({
  type: 'Designation',
  table: 'designation',
  columns: {
    id: column('id'),
    field: column('field'),
    fromYear: column('from_year'),
    toYear: column('to_year'),
    note: column('note'),
  },
});

export const festivalFace: Face = defineFace({
  type: 'Festival',
  table: 'festival',
  always: ['id'],
  columns: {
    id: column('id'),
    slug: column('slug'),
    name: expression(
      (festival, { language, param }) =>
        `case when ${festival}.native_language = ${param(language)} then ${festival}.native_name else ${festival}.name end`,
    ),
    nativeName: expression(
      (festival, { language, param }) =>
        `case when ${festival}.native_language <> ${param(language)} then ${festival}.native_name end`,
    ),
    nativeLanguage: expression(
      (festival, { language, param }) => `nullif(${festival}.native_language, ${param(language)})`,
    ),
    kind: column('kind'),
    firstYear: column('first_year'),
    frequency: column('frequency'),
    status: column('status'),
    source: column('source'),
    note: column('note'),
  },
  relations: {
    city: { kind: 'one', face: () => cityFace, on: (festival, city) => `${city}.id = ${festival}.city_id` },
  },
});

// A department, or a committee's department, belongs to the city above it.
extendFace(bodyFace, {
  relations: {
    city: {
      kind: 'one',
      face: () => cityFace,
      on: (body, city) => `${city}.id = case when ${body}.kind = 'CITY' then ${body}.id else (
        select c.id from body up join city c on c.id in (up.id, up.parent_id) where up.id = ${body}.parent_id) end`,
    },
  },
});
