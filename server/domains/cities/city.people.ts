import { isCurrent } from '../people/index.ts';

// The people of a city act for it, for its committee, and for the departments of either.
const bodiesOf = (city: string) => `
  select ${city}.id union all
  select b.id from body b where b.parent_id = ${city}.id union all
  select d.id from body b join body d on d.parent_id = b.id where b.parent_id = ${city}.id`;

/** The appointments of one city's people, `a`, as the rest of a statement. */
export const peopleOf = (city: string) =>
  `from appointment a where a.body_id in (${bodiesOf(city)}) and ${isCurrent('a')}`;

/**
 * Rows of cities with how many people and festivals each has, counted for all of them at once: for a whole directory a
 * third of the price of asking for each. PostgreSQL drops the counts that nobody asks for.
 */
export const withCounts = (cities: string) => `
  select found.*, coalesce(people.count, 0) as people_count, coalesce(festivals.count, 0) as festival_count
  from (${cities}) found
  left join (
    select acts.city_id, sum(held.count)::int as count
    from (
      select c.id as city_id, c.id as body_id from city c union all
      select b.parent_id, b.id from body b where b.parent_id is not null union all
      select b.parent_id, d.id from body b join body d on d.parent_id = b.id where b.parent_id is not null
    ) acts
    join (select a.body_id, count(*) as count from appointment a where ${isCurrent('a')} group by a.body_id) held using (body_id)
    group by acts.city_id
  ) people on people.city_id = found.id
  left join (select city_id, count(*)::int as count from festival group by city_id) festivals on festivals.city_id = found.id`;
