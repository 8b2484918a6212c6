import { convergence } from '../../../../schema/adaptation/index.ts';
import type { BlockJson } from '../../../../schema/blocks/index.ts';
import { mayReadEdition, mayReadPublished } from '../../../documents/index.ts';
import type { Reader } from '../../../graphql/planner/index.ts';
import { prepared } from '../../../kernel/prepared.ts';

interface Row {
  sectionId: string;
  blocks: BlockJson[];
  variants: { bodyId: string; slug: string; name: string; adaptationId: string; blocks: BlockJson[] }[];
}

/** What several cities have changed alike in an edition that they follow, as published; the most agreed on first in each section. */
export async function readConvergence(reader: Reader, slug: string, edition: number | null) {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const context = { actor: reader.actor, language: reader.language, param };
  const text = `select n.section_id as "sectionId", n.blocks, json_agg(json_build_object('bodyId', b.id, 'slug', b.slug,
        'name', coalesce((select w.name from body_name w where w.body_id = b.id and w.lang = ${param(reader.language)}),
          (select w.name from body_name w where w.body_id = b.id and w.is_primary)),
        'adaptationId', a.id, 'blocks', r.blocks) order by b.slug) as variants
    from framework f join edition e on e.document_id = f.document_id
      and ${edition === null ? `e.state = 'ADOPTED'` : `e.number = ${param(edition)}`} and ${mayReadEdition('e', context)}
      join publication p on p.base_edition_id = e.id and p.ended_at is null
      join adaptation a on a.id = p.adaptation_id and a.is_sole and ${mayReadPublished('a', context)}
      join body b on b.id = a.owner_id
      join publication_section r on r.publication_id = p.id and r.kind = 'ADAPT'
      join edition_section n on n.edition_id = e.id and n.section_id = r.section_id
    where f.slug = ${param(slug)} group by n.section_id, n.blocks, n.ord having count(*) > 1 order by n.ord`;
  const { rows } = await reader.pool.query<Row>(prepared(text, values));
  return rows.flatMap(({ sectionId, blocks, variants }) => {
    const byId = new Map(variants.map((one) => [one.bodyId, one]));
    const given = variants.map((one) => ({ id: one.bodyId, blocks: one.blocks }));
    return convergence(blocks, given).map(({ by, ...shared }) => ({
      ...shared,
      sectionId,
      count: by.length,
      cities: by.map(({ id, words }) => {
        const { blocks: _, ...city } = byId.get(id)!;
        return { ...city, words };
      }),
    }));
  });
}
