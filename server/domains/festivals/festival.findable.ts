import { findable } from '../../search/index.ts';

const all = (words: string) => `(select string_agg(w.value, e'\\n') from jsonb_each_text(${words}) w)`;

/** A festival by its names, and by what is told of it and its editions. */
export function defineFindableFestivals(): void {
  findable({
    kind: 'festival',
    group: 'FESTIVAL',
    table: 'festival',
    words: `select f.id, f.id as holder_id, concat_ws(e'\\n', f.name, f.native_name) as title,
        concat_ws(e'\\n', f.frequency, f.note, (
          select string_agg(concat_ws(e'\\n', e.year::text, ${all('e.theme')}, ${all('e.note')}, (
            select string_agg(${all('p.words')}, e'\\n' order by p.kind, p.place) from festival_edition_point p where p.edition_id = e.id)), e'\\n' order by e.year desc)
          from festival_edition e where e.festival_id = f.id)) as body
      from festival f where f.id = any($1::uuid[])`,
    holder: { table: 'festival', readable: () => 'true' },
    title: (festival, { language }) =>
      `case when ${festival}.native_language = '${language}' then ${festival}.native_name else ${festival}.name end`,
    path: (festival) => `'/festivals/' || ${festival}.slug`,
    within: (festival, { language }) =>
      `(select n.name from body_name n where n.body_id = ${festival}.city_id order by (n.lang = '${language}') desc, n.is_primary desc limit 1)`,
    weight: 0.5,
  });
}
