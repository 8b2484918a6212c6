import type { BlockJson } from '../../../../schema/blocks/index.ts';
import { adaptedText, asReader, mayReadEdition, readPublished } from '../../../documents/index.ts';
import type { Reader } from '../../../graphql/planner/index.ts';

interface Common {
  title: string;
  blocks: BlockJson[];
}

/** How a city reads one section as it was published, beside the edition of a number; null where nothing was. */
export async function readWording(
  reader: Reader,
  {
    adaptationId,
    sectionId,
    edition,
    at,
  }: { adaptationId: string; sectionId: string; edition: number | null; at: Date | null },
) {
  const ask = asReader(reader.pool);
  const { actor, language } = reader;
  const text = await readPublished(ask, { actor, language }, adaptationId, at);
  if (!text) return null;
  const [shown] = await ask<Common & { publishedAt: number }>((param) => {
    const context = { actor, language, param };
    const id = param(adaptationId);
    return `select n.title, n.blocks, (extract(epoch from p.published_at) * 1000)::float8 as "publishedAt"
      from adaptation a
      join lateral (select p.published_at from publication p where p.adaptation_id = a.id
        and (${param(at?.toISOString() ?? null)}::timestamptz is null or p.published_at <= ${param(at?.toISOString() ?? null)}::timestamptz)
        order by p.number desc limit 1) p on true
      left join edition e on e.document_id = a.base_document_id and ${edition === null ? `e.state = 'ADOPTED'` : `e.number = ${param(edition)}`}
        and (${mayReadEdition('e', context)} or e.id = ${param(text.editionId)}::uuid)
      left join edition_section n on n.edition_id = e.id and n.section_id = ${param(sectionId)}::uuid
      where a.id = ${id}::uuid`;
  });
  const own = adaptedText(text).find((one) => one.sectionId === sectionId);
  const base = text.edition.find((one) => one.sectionId === sectionId);
  const omitted = text.decisions.find((one) => one.sectionId === sectionId);
  if (!own && !base) return null;
  return {
    sectionId,
    decision: own?.decision ?? 'OMIT',
    title: own?.title ?? base!.title,
    blocks: own?.blocks ?? [],
    commonBlocks: shown?.blocks ?? null,
    commonTitle: shown?.title ?? null,
    baseBlocks: base?.blocks ?? null,
    reasonType: own?.reasonType ?? omitted?.reason ?? null,
    words: own?.words ?? omitted?.words ?? null,
    decidedByName: own?.decidedByName ?? omitted?.decidedByName ?? null,
    decidedAt: own?.decidedAt ?? omitted?.decidedAt ?? null,
    publishedAt: shown?.publishedAt ?? 0,
  };
}
