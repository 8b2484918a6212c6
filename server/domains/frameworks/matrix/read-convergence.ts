import { setImmediate } from 'node:timers/promises';
import { convergence } from '../../../../schema/adaptation/index.ts';
import type { BlockJson } from '../../../../schema/blocks/index.ts';
import { mayReadEdition, mayReadPublished } from '../../../documents/index.ts';
import type { Reader } from '../../../graphql/planner/index.ts';
import { prepared } from '../../../kernel/prepared.ts';

interface Row {
  sectionId: string;
  blocks: BlockJson[];
  variants: {
    bodyId: string;
    slug: string;
    name: string;
    adaptationId: string;
    editionNumber: number;
    blocks: BlockJson[];
    /** The common words it changed, where the city follows another edition than the one that is looked at. */
    common: BlockJson[] | null;
  }[];
}

/**
 * What several cities have changed in the same place of an edition, as published, the most agreed on first in each section.
 * Who still follows an earlier edition counts as far as the words that they changed stand unchanged in this one. Others are
 * answered between two sections: hundreds of cities are many texts to compare.
 */
export async function readConvergence(
  reader: Reader,
  slug: string,
  edition: number | null,
  sectionId: string | null,
) {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const context = { actor: reader.actor, language: reader.language, param };
  const text = `select n.section_id as "sectionId", n.blocks, json_agg(json_build_object('bodyId', b.id, 'slug', b.slug,
        'name', coalesce((select w.name from body_name w where w.body_id = b.id and w.lang = ${param(reader.language)}),
          (select w.name from body_name w where w.body_id = b.id and w.is_primary)),
        'adaptationId', a.id, 'editionNumber', followed.number, 'blocks', r.blocks, 'common', case when followed.id <> e.id then o.blocks end) order by b.slug) as variants
    from framework f join edition e on e.document_id = f.document_id
      and ${edition === null ? `e.state = 'ADOPTED'` : `e.number = ${param(edition)}`} and ${mayReadEdition('e', context)}
      join edition followed on followed.document_id = e.document_id and followed.number <= e.number
      join publication p on p.base_edition_id = followed.id and p.ended_at is null
      join adaptation a on a.id = p.adaptation_id and a.is_sole and ${mayReadPublished('a', context)}
      join body b on b.id = a.owner_id
      join publication_section r on r.publication_id = p.id and r.kind = 'ADAPT'
      join edition_section n on n.edition_id = e.id and n.section_id = r.section_id
      join edition_section o on o.edition_id = followed.id and o.section_id = r.section_id
    where f.slug = ${param(slug)}${sectionId === null ? '' : ` and n.section_id = ${param(sectionId)}`}
    group by n.section_id, n.blocks, n.ord having count(*) > 1 order by n.ord`;
  const { rows } = await reader.pool.query<Row>(prepared(text, values));
  const found = [];
  for (const row of rows) {
    found.push(...changedIn(row));
    await setImmediate();
  }
  return found;
}

function changedIn({ sectionId, blocks, variants }: Row) {
  const byId = new Map(variants.map((one) => [one.bodyId, one]));
  const given = variants.map((one) => ({
    id: one.bodyId,
    blocks: one.blocks,
    ...(one.common ? { common: one.common } : {}),
  }));
  return convergence(blocks, given).map(({ by, ...shared }) => ({
    ...shared,
    sectionId,
    count: by.length,
    cities: by.map(({ id, words }) => {
      const { blocks: _, common: __, ...city } = byId.get(id)!;
      return { ...city, words };
    }),
  }));
}
