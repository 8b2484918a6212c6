import type pg from 'pg';
import * as Y from 'yjs';
import { blocksOf } from '../../../schema/blocks/blocks-of.ts';
import { type BlockJson, fragmentName } from '../../../schema/blocks/index.ts';

/**
 * The texts of sections as they stood at a position of their document's stream, from the nearest text kept before it and
 * the updates since, applied in one transaction.
 */
export async function textsAt(
  pool: Pick<pg.Pool, 'query'>,
  sectionIds: readonly string[],
  position: number,
): Promise<Map<string, BlockJson[]>> {
  const { rows } = await pool.query<{ id: string; data: Buffer | null; updates: Buffer[] | null }>({
    name: 'section texts at a position',
    text: `select s.id, kept.data, (
        select array_agg(u.data order by u.position) from document_update u
         where u.section_id = s.id and u.position > coalesce(kept.position, 0) and u.position <= $2
      ) as updates
      from section s left join lateral (
        select k.data, k.position from (
          select n.data, n.position from section_snapshot n where n.section_id = s.id and n.position <= $2
          union all select s.snapshot, s.snapshot_position where s.snapshot is not null and s.snapshot_position <= $2
        ) k order by k.position desc limit 1
      ) kept on true
      where s.id = any($1::uuid[])`,
    values: [sectionIds, position],
  });
  return new Map(rows.map(({ id, data, updates }) => [id, blocksFrom(data, updates ?? [])]));
}

function blocksFrom(data: Buffer | null, updates: readonly Buffer[]): BlockJson[] {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of [...(data ? [data] : []), ...updates]) Y.applyUpdate(doc, update);
  });
  const blocks = blocksOf(doc.getXmlFragment(fragmentName));
  doc.destroy();
  return blocks;
}
