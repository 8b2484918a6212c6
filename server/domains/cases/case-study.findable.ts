import { wordsOfEditions } from '../../documents/index.ts';
import { findable } from '../../search/index.ts';
import { mayKnowCase, published } from './case-study.policy.ts';

const titleOf = (caseStudy: string) =>
  `coalesce((select e.title from (${published(caseStudy)}) e), (select d.title from document d where d.id = ${caseStudy}.document_id))`;

/** A case by its name and its published words; what is still being written is found section by section. */
export function defineFindableCases(): void {
  findable({
    kind: 'case',
    group: 'CASE',
    table: 'case_study',
    words: `select c.id, c.id as holder_id, ${titleOf('c')} as title, null as body from case_study c where c.id = any($1::uuid[])`,
    bodies: async (pool, ids) => {
      const { rows } = await pool.query<{ id: string; edition_id: string }>(
        `select c.id, e.id as edition_id from case_study c cross join lateral (${published('c')}) e where c.id = any($1::uuid[])`,
        [ids],
      );
      const words = await wordsOfEditions(
        pool,
        rows.map(({ edition_id }) => edition_id),
      );
      return new Map(rows.map(({ id, edition_id }) => [id, words.get(edition_id) ?? '']));
    },
    holder: { table: 'case_study', readable: mayKnowCase },
    title: titleOf,
    path: (caseStudy) => `'/cases/' || ${caseStudy}.slug`,
    within: (caseStudy) =>
      `(select n.name from body_name n where n.body_id = ${caseStudy}.city_id and n.is_primary)`,
    weight: 0.5,
  });
}
