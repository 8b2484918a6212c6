import type { BlockJson } from '../../../schema/blocks/index.ts';
import type { ReasonType } from '../../../schema/words.ts';
import { newId } from '../../kernel/ids.ts';
import type { Work } from '../../kernel/work.ts';
import type { DocumentPlace } from '../document-place.ts';
import { placeBetween } from '../place-between.ts';
import { Section, type SectionId } from '../section.entity.ts';
import { readSectionText, writeSectionText } from '../write-blocks.ts';
import type { Adaptation } from './adaptation.entity.ts';
import type { ReadDecision } from './read-text.ts';
import { SectionDecision, type SectionDecisionId } from './section-decision.entity.ts';

/** A decision to be kept; words of null are left as they stand. */
export interface NewDecision {
  readonly sectionId: string | null;
  readonly kind: SectionDecision['kind'];
  readonly title: string | null;
  readonly blocks: readonly BlockJson[] | null;
  readonly parentId: string | null;
  readonly afterId: string | null;
  readonly reasonType: ReasonType | null;
  readonly words: string | null;
  readonly bodyId: string;
  /** The section that has its words already, of a decision of another kind. */
  readonly ownId?: string | null;
}

/**
 * Puts a decision in the place of the one that stands, its words as an edit in a section of the adaptation's own document,
 * and tells it. A section that was left out keeps no words; the ones it had are kept where they were.
 */
export async function keepDecision(
  work: Work,
  place: DocumentPlace,
  adaptation: Adaptation,
  standing: ReadDecision | null,
  decision: NewDecision,
): Promise<SectionDecision> {
  const now = work.clock.now();
  if (standing) await replace(work, standing, now);
  const known = decision.ownId ?? standing?.ownId ?? null;
  const ownId = decision.kind === 'OMIT' ? null : (known ?? (await addOwn(work, place, decision.title)));
  if (standing?.ownId && !ownId) await removeOwn(work, place, standing.ownId);
  const kept = work.em.create(SectionDecision, {
    id: newId<'SectionDecision'>() as SectionDecisionId,
    adaptationId: adaptation.id,
    sectionId: (decision.sectionId ?? ownId) as SectionId,
    kind: decision.kind,
    ownId: ownId as SectionId | null,
    title: decision.title,
    parentId: decision.parentId as SectionId | null,
    afterId: decision.afterId as SectionId | null,
    reasonType: decision.reasonType,
    words: decision.words,
    baseEditionId: adaptation.baseEditionId,
    decidedById: work.actor.id,
    decidedForId: decision.bodyId,
    decidedAt: now,
  });
  work.em.persist(kept);
  await work.em.flush();
  // Told before its words: who follows learns what they are the words of.
  work.record(place.streamId, {
    kind: 'adaptation.decided',
    subjectId: kept.id,
    facts: { sectionId: kept.sectionId, decision: kept.kind },
  });
  if (ownId && decision.blocks)
    await writeSectionText(work, place, await readSectionText(work, ownId), decision.blocks);
  return kept;
}

/** Goes back to the common wording; what was written here is kept out of the text. */
export async function takeBack(
  work: Work,
  place: DocumentPlace,
  standing: ReadDecision,
  { keepsWords = false }: { readonly keepsWords?: boolean } = {},
): Promise<void> {
  await replace(work, standing, work.clock.now());
  work.record(place.streamId, {
    kind: 'adaptation.decided',
    subjectId: standing.id!,
    facts: { sectionId: standing.sectionId, decision: 'INHERIT' },
  });
  if (standing.ownId && !keepsWords) await removeOwn(work, place, standing.ownId);
}

async function replace(work: Work, standing: ReadDecision, at: Date): Promise<void> {
  const row = await work.em.findOneOrFail(SectionDecision, { id: standing.id as SectionDecisionId });
  row.replacedAt = at;
  await work.em.flush();
}

async function addOwn(
  work: Work,
  { documentId, streamId }: DocumentPlace,
  title: string | null,
): Promise<string> {
  const [last] = await work.em.execute<{ place: string }[]>(
    'select place from section where document_id = ? and parent_id is null order by place collate "C" desc limit 1',
    [documentId],
  );
  const section = work.em.create(Section, {
    id: newId<'Section'>(),
    documentId: documentId as Section['documentId'],
    place: placeBetween(last?.place ?? null, null),
    title: title ?? '',
  });
  work.em.persist(section);
  await work.em.flush();
  work.record(streamId, { kind: 'section.added', subjectId: section.id });
  return section.id;
}

async function removeOwn(work: Work, { streamId }: DocumentPlace, ownId: string): Promise<void> {
  const section = await work.em.findOneOrFail(Section, { id: ownId as SectionId });
  section.removedAt ??= work.clock.now();
  work.record(streamId, { kind: 'section.removed', subjectId: section.id });
}
