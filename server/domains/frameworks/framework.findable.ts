import { documentColumns, mayRead, mayReadEdition, wordsOfEditionSections } from '../../documents/index.ts';
import { findable } from '../../search/index.ts';
import { mayKnowFramework } from './framework.policy.ts';

/** What it is called by whoever knows of it: a working title is part of the working text. */
const titleOf = (framework: string) =>
  `coalesce((select e.title from edition e where e.document_id = ${framework}.document_id and e.adopted_at is not null
    order by e.number desc limit 1), (select d.title from document d where d.id = ${framework}.document_id))`;

const frameworkOf = (section: string, column: string) =>
  `(select ${column} from framework f where f.document_id = ${section}.document_id)`;

const inForce = (section: string, column: string) =>
  `(select ${column} from edition_section s join edition e on e.id = s.edition_id where s.section_id = ${section}.id and e.state = 'ADOPTED')`;

/** A framework by its name and summary, and each section of the edition that is in force. */
export function defineFindableFrameworks(): void {
  findable(
    {
      kind: 'framework',
      group: 'FRAMEWORK',
      table: 'framework',
      words: `select f.id, f.id as holder_id, ${titleOf('f')} as title,
          (select string_agg(s.value, e'\\n') from jsonb_each_text(f.summary) s) as body
        from framework f where f.id = any($1::uuid[])`,
      holder: { table: 'framework', readable: mayKnowFramework },
      title: titleOf,
      path: (framework) => `'/frameworks/' || ${framework}.slug`,
      weight: 0.6,
    },
    {
      kind: 'framework-section',
      group: 'SECTION',
      table: 'section',
      words: `select s.section_id as id, e.id as holder_id, s.title, s.guidance as body
        from edition_section s join edition e on e.id = s.edition_id join framework f on f.document_id = e.document_id
        where s.section_id = any($1::uuid[]) and e.state = 'ADOPTED'`,
      bodies: wordsOfEditionSections,
      holder: { table: 'edition', readable: mayReadEdition },
      quotable: (section, context) =>
        `exists (select 1 from edition e join document d on d.id = e.document_id where e.document_id = ${section}.document_id and e.state = 'ADOPTED'
          and (d.publishes_editions or d.audience <> 'PRIVATE' and ${mayRead.sql(documentColumns('d'), context)}))`,
      title: (section) => inForce(section, `s.number || ' ' || s.title`),
      path: (section) =>
        `'/frameworks/' || ${frameworkOf(section, 'f.slug')} || '#section-' || ${inForce(section, 's.number')}`,
      within: (section) => frameworkOf(section, titleOf('f')),
      weight: 0.3,
    },
  );
}
