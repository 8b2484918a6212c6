import { limits as common, adaptationLimits as limits } from '../../../../schema/limits.ts';
import type { MergeChoice, ReasonType } from '../../../../schema/words.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, invalid, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Services } from '../../../streams/index.ts';
import { bodyActedFor } from '../../document-place.ts';
import { givenText } from '../../proposals/given-text.ts';
import type { SectionId } from '../../section.entity.ts';
import { holdToDecide, placeOfAdaptation } from '../adaptation-place.ts';
import { MergeSettlement } from '../merge.entity.ts';
import { openMerge, worklistOf } from './bring-over.ts';

export interface SettleSection {
  readonly requestId: string;
  readonly adaptationId: string;
  readonly sectionId: string;
  readonly choice: MergeChoice;
  /** What was looked at, as the worklist says it. */
  readonly seen: string;
  /** The settlement of a colleague that this one knowingly takes the place of. */
  readonly insteadOfId?: string | null;
  readonly title?: string | null;
  readonly blocks?: unknown;
  readonly parentId?: string | null;
  readonly afterId?: string | null;
  readonly reasonType?: ReasonType | null;
  readonly words?: string | null;
}

/**
 * Settles one section of what is being brought over; the adaptation itself stays as it is until all is settled. Refuses
 * where somebody has settled it or written in it since it was looked at, unless that settlement is named as the one that
 * this takes the place of, and a choice that it does not leave.
 */
export async function settleSection(
  services: Services,
  actor: Person,
  input: SettleSection,
): Promise<string> {
  const bodyId = bodyActedFor(actor);
  if (!isId(input.sectionId)) throw notFound('section', input.sectionId);
  const words = input.words ? plainText('words', input.words, limits.words) : null;
  const isWritten = input.choice === 'WRITTEN';
  const title = input.title && isWritten ? plainText('title', input.title, common.sectionTitle) : null;
  const blocks = isWritten ? givenText(input.blocks) : null;
  const place = await placeOfAdaptation(services, actor, input.adaptationId);
  services.writes.take(actor.id);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'settleSection', payload }, async (work) => {
    const adaptation = await holdToDecide(work, place);
    const merge = await openMerge(work, adaptation);
    const worklist = await worklistOf(work, adaptation, merge);
    const item = worklist.items.find((one) => one.sectionId === input.sectionId);
    if (!item) throw notFound('section', input.sectionId);
    if (item.seen !== input.seen)
      throw conflict('Somebody has written or decided here since it was looked at.', 'SETTLED_MEANWHILE');
    if (item.settlement && item.settlement.id !== input.insteadOfId)
      throw conflict(
        `${item.settlement.settledByName} has settled this section already.`,
        'SETTLED_MEANWHILE',
        { choice: item.settlement.choice, byName: item.settlement.settledByName },
      );
    if (!item.choices.includes(input.choice))
      throw conflict(`${input.choice} is not a choice here.`, 'CHOICE_NOT_OFFERED', { choice: input.choice });
    const isOurs = input.choice !== 'BASE';
    if (item.asksReason && isOurs && (!input.reasonType || !words))
      throw invalid(
        'reasonType',
        'It is a core section now; say why it reads otherwise here.',
        'REASON_NEEDED',
      );
    if (input.choice === 'PLACE') mustStand(worklist.after, input.parentId ?? null, input.afterId ?? null);
    const settlement = work.em.create(MergeSettlement, {
      id: newId(),
      mergeId: merge.id,
      sectionId: input.sectionId as SectionId,
      choice: input.choice,
      title,
      blocks,
      parentId: (input.choice === 'PLACE' ? (input.parentId ?? null) : null) as SectionId | null,
      afterId: (input.choice === 'PLACE' ? (input.afterId ?? null) : null) as SectionId | null,
      reasonType: input.reasonType ?? null,
      words,
      seen: item.seen,
      settledById: actor.id,
      settledForId: bodyId,
      settledAt: work.clock.now(),
    });
    await work.em.nativeUpdate(
      MergeSettlement,
      { mergeId: merge.id, sectionId: settlement.sectionId, undoneAt: null },
      { undoneAt: work.clock.now() },
    );
    work.em.persist(settlement);
    work.record(place.streamId, {
      kind: 'merge.settled',
      subjectId: adaptation.id,
      facts: { sectionId: input.sectionId, choice: input.choice },
    });
    return {};
  });
  return input.adaptationId;
}

/** Opens a section again that was settled, as long as the merge is open. */
export async function undoSettlement(
  services: Services,
  actor: Person,
  input: { requestId: string; adaptationId: string; sectionId: string },
): Promise<string> {
  if (!isId(input.sectionId)) throw notFound('section', input.sectionId);
  const place = await placeOfAdaptation(services, actor, input.adaptationId);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'undoSettlement', payload }, async (work) => {
    const adaptation = await holdToDecide(work, place);
    const merge = await openMerge(work, adaptation);
    const settled = await work.em.findOne(MergeSettlement, {
      mergeId: merge.id,
      sectionId: input.sectionId as SectionId,
      undoneAt: null,
    });
    if (!settled) return {};
    settled.undoneAt = work.clock.now();
    work.record(place.streamId, {
      kind: 'merge.undone',
      subjectId: adaptation.id,
      facts: { sectionId: input.sectionId },
    });
    return {};
  });
  return input.adaptationId;
}

function mustStand(
  after: readonly { sectionId: string; parentId: string | null }[],
  parentId: string | null,
  afterId: string | null,
): void {
  if (parentId !== null && !after.some((one) => one.sectionId === parentId))
    throw notFound('section', parentId);
  if (afterId !== null && !after.some((one) => one.sectionId === afterId && one.parentId === parentId))
    throw notFound('section', afterId);
}
