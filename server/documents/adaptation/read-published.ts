import type { BlockJson } from '../../../schema/blocks/index.ts';
import type { ReasonType, SectionDecisionKind } from '../../../schema/words.ts';
import type { ReadContext } from '../../kernel/read-context.ts';
import type { EditionSection } from '../editions/edition-text.ts';
import { mayReadPublished } from './adaptation.policy.ts';
import type { Ask } from './ask.ts';
import {
  type AdaptationText,
  type Answer,
  editionSections,
  type FollowedEdition,
  followedEdition,
} from './read-text.ts';

interface Row {
  editionId: string;
  followed: FollowedEdition;
  edition: EditionSection[];
  sections: {
    sectionId: string;
    kind: SectionDecisionKind;
    title: string | null;
    blocks: BlockJson[];
    under: string[];
    afterId: string | null;
    wasTitled: string | null;
    reason: ReasonType | null;
    words: string | null;
    decidedById: string | null;
    decidedByName: string | null;
    decidedAt: number | null;
    answers: Answer[];
  }[];
}

/** What was published of an adaptation at an instant, in one statement, for who may read it; null where nothing was. */
export async function readPublished(
  ask: Ask,
  reader: Omit<ReadContext, 'param'>,
  adaptationId: string,
  at: Date | null = null,
): Promise<AdaptationText | null> {
  const [row] = await ask<Row>((param) => {
    const context = { ...reader, param };
    const id = param(adaptationId);
    const stood = at
      ? `p.published_at <= ${param(at.toISOString())}::timestamptz and (p.ended_at is null or p.ended_at > ${param(at.toISOString())}::timestamptz)`
      : 'p.ended_at is null';
    return `select p.base_edition_id as "editionId", ${followedEdition('p.base_edition_id')} as followed, ${editionSections('p.base_edition_id')} as edition,
      (select coalesce(json_agg(json_build_object('sectionId', s.section_id, 'kind', s.kind, 'title', s.title, 'blocks', s.blocks,
          'under', s.under, 'afterId', s.after_id, 'wasTitled', s.was_titled, 'reason', s.reason_type, 'words', s.words,
          'decidedById', s.decided_by_id, 'decidedByName', (select n.name from person n where n.id = s.decided_by_id),
          'decidedAt', (extract(epoch from s.decided_at) * 1000)::float8, 'answers', s.answers) order by s.section_id), '[]')
         from publication_section s where s.publication_id = p.id) as sections
      from publication p join adaptation a on a.id = p.adaptation_id
      where a.id = ${id}::uuid and ${stood} and ${mayReadPublished('a', context)}`;
  });
  if (!row) return null;
  const decisions = row.sections.flatMap(
    ({ answers: _, kind, decidedById, decidedByName, decidedAt, ...one }) =>
      kind === 'INHERIT'
        ? []
        : [
            {
              ...one,
              kind,
              id: null,
              ownId: null,
              decidedById: decidedById!,
              decidedByName: decidedByName ?? '',
              decidedAt: decidedAt!,
            },
          ],
  );
  const answers = new Map(row.sections.map(({ sectionId, answers }) => [sectionId, answers]));
  const { editionId, followed, edition } = row;
  return { adaptationId, editionId, followed, edition, decisions, answers };
}
