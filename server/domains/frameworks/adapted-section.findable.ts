import type { BlockJson } from '../../../schema/blocks/index.ts';
import { mayReadPublished, wordsOfBlocks } from '../../documents/index.ts';
import { findable } from '../../search/index.ts';

const publicationOf = (section: string, column: string) =>
  `(select ${column} from publication p join adaptation a on a.id = p.adaptation_id where p.id = ${section}.publication_id)`;

/** What a body says of a section of a common text, or adds to it: as it stands published, under the name that it gives it. */
export function defineFindableAdaptations(): void {
  findable({
    kind: 'adapted-section',
    group: 'SECTION',
    table: 'publication_section',
    words: `select s.id, a.id as holder_id, coalesce(s.title, b.title) as title,
        concat_ws(e'\\n', s.words, (select string_agg(said->>'words', e'\\n')
          from jsonb_array_elements(case jsonb_typeof(s.answers) when 'array' then s.answers else '[]' end) said)) as body
      from publication_section s join publication p on p.id = s.publication_id join adaptation a on a.id = p.adaptation_id
        left join edition_section b on b.edition_id = p.base_edition_id and b.section_id = s.section_id
      where s.id = any($1::uuid[]) and p.ended_at is null and a.state = 'PUBLISHED' and a.is_sole`,
    async bodies(pool, ids) {
      const { rows } = await pool.query<{ id: string; blocks: BlockJson[] }>(
        'select id, blocks from publication_section where id = any($1::uuid[])',
        [ids],
      );
      return new Map(rows.map(({ id, blocks }) => [id, wordsOfBlocks(blocks)]));
    },
    holder: { table: 'adaptation', readable: mayReadPublished },
    title: (section) =>
      `coalesce(${section}.title, (select b.title from edition_section b join publication p on p.base_edition_id = b.edition_id
        where p.id = ${section}.publication_id and b.section_id = ${section}.section_id))`,
    path: (section) => `'/adaptations/' || ${publicationOf(section, 'a.id')}`,
    within: (section, { language }) =>
      publicationOf(
        section,
        `(select n.name from body_name n where n.body_id = a.owner_id order by (n.lang = '${language}') desc, n.is_primary desc limit 1)
          || ': ' || (select d.title from document d where d.id = a.document_id)`,
      ),
    isWithdrawn: (section) =>
      `exists (select from publication p join edition e on e.id = p.base_edition_id where p.id = ${section}.publication_id and e.state = 'WITHDRAWN')`,
    weight: 0.3,
  });
}
