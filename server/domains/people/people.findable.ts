import { isCurrent } from '../../kernel/actor-now.ts';
import type { ReadContext } from '../../kernel/read-context.ts';
import { findable } from '../../search/index.ts';
import { isAdministrator, isColleague } from './bodies/body.policy.ts';

const nameOf = (id: string, { language }: ReadContext) =>
  `(select n.name from body_name n where n.body_id = ${id} order by (n.lang = '${language}') desc, n.is_primary desc limit 1)`;

const bodyOf = (person: string, column: string) =>
  `(select ${column} from appointment a join body b on b.id = a.body_id where a.person_id = ${person}.id and ${isCurrent('a')}
    order by a.from_date, a.id limit 1)`;

/** Bodies are found by everybody; people by people of the network, as in the list of them. */
export function defineFindablePeople(): void {
  findable(
    {
      kind: 'body',
      group: 'BODY',
      table: 'body',
      // A member city has a page of its own.
      words: `select b.id, b.id as holder_id, string_agg(n.name, e'\\n' order by n.is_primary desc, n.lang) as title,
          (select string_agg(a.value, e'\\n') from jsonb_each_text(b.about) a) as body
        from body b join body_name n on n.body_id = b.id where b.id = any($1::uuid[]) and not exists (select from city c where c.id = b.id) group by b.id`,
      holder: { table: 'body', readable: () => 'true' },
      title: (body, context) => nameOf(`${body}.id`, context),
      path: (body) => `'/bodies/' || ${body}.slug`,
      within: (body, context) => nameOf(`${body}.parent_id`, context),
      // Whoever may not know of a closed sub-network finds a body like any other.
      yieldsTo: 'network',
      weight: 0.5,
    },
    {
      kind: 'person',
      group: 'PERSON',
      table: 'person',
      words: `select p.id, p.id as holder_id, p.name as title, null as body from person p
        where p.id = any($1::uuid[]) and p.erased_at is null`,
      holder: {
        table: 'person',
        readable: (person, { actor }) =>
          isColleague(actor)
            ? `${person}.erased_at is null and (${isAdministrator(actor)} or ${person}.disabled_at is null)
                and exists (select 1 from appointment a where a.person_id = ${person}.id and ${isCurrent('a')})`
            : 'false',
      },
      title: (person) => `${person}.name`,
      path: (person) => `'/bodies/' || ${bodyOf(person, 'b.slug')}`,
      within: (person, context) => bodyOf(person, nameOf('b.id', context)),
      weight: 0.5,
    },
  );
}
