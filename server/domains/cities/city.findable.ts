import { findable } from '../../search/index.ts';

/** A city is found by every name it has in any language, and by the names it is known by besides. */
export function defineFindableCities(): void {
  findable({
    kind: 'city',
    group: 'CITY',
    table: 'city',
    words: `select c.id, c.id as holder_id, (
          select string_agg(n.name, e'\\n' order by n.rank, n.name) from (
            select name, case when is_primary then 0 else 1 end as rank from body_name where body_id = c.id
            union select name, 2 from city_alias where city_id = c.id) n) as title,
        (select string_agg(f.name, e'\\n' order by f.name) from festival f where f.city_id = c.id) as body
      from city c where c.id = any($1::uuid[])`,
    holder: { table: 'city', readable: () => 'true' },
    title: (city, { language }) =>
      `(select n.name from body_name n where n.body_id = ${city}.id order by (n.lang = '${language}') desc, n.is_primary desc limit 1)`,
    path: (city) => `'/network/' || (select b.slug from body b where b.id = ${city}.id)`,
    weight: 1,
  });
}
