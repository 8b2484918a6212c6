import type { Decision } from '../../../../schema/adaptation/index.ts';
import { canonical } from '../../../../schema/blocks/compare/canonical.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { bodyActedFor, type DocumentPlace } from '../../document-place.ts';
import { Edition, type EditionId } from '../../editions/edition.entity.ts';
import type { Adaptation } from '../adaptation.entity.ts';
import { holdToDecide, holdToPublish, placeOfAdaptation } from '../adaptation-place.ts';
import { within } from '../ask.ts';
import { AdaptationMerge, type AdaptationMergeId } from '../merge.entity.ts';
import { decisionsOf, readWorklist, type Worklist } from '../worklist.ts';
import { keepDecision, takeBack } from '../write-decision.ts';
import { mustBeAdopted } from './begin-adaptation.ts';

interface OfAdaptation {
  readonly requestId: string;
  readonly adaptationId: string;
}

/**
 * Begins to bring the adaptation over to the edition adopted last, or to a later one that is named; where one is open
 * already it is gone on with. Refuses an edition of another text, and one that it follows already.
 */
export async function beginMerge(
  services: Services,
  actor: Person,
  input: OfAdaptation & { editionId?: string | null },
): Promise<string> {
  const bodyId = bodyActedFor(actor);
  if (input.editionId && !isId(input.editionId)) throw notFound('edition', input.editionId);
  const place = await placeOfAdaptation(services, actor, input.adaptationId);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'beginMerge', payload }, async (work) => {
    const adaptation = await holdToDecide(work, place);
    const target = await targetOf(work, adaptation, input.editionId ?? null);
    const open = await work.em.findOne(AdaptationMerge, { adaptationId: adaptation.id, state: 'OPEN' });
    if (open?.toEditionId === target.id) return {};
    open?.end('LEFT', work.clock.now());
    await work.em.flush();
    const merge = work.em.create(AdaptationMerge, {
      id: newId<'AdaptationMerge'>() as AdaptationMergeId,
      adaptationId: adaptation.id,
      fromEditionId: adaptation.baseEditionId,
      toEditionId: target.id,
      state: 'OPEN',
      begunById: actor.id,
      begunForId: bodyId,
      begunAt: work.clock.now(),
    });
    work.em.persist(merge);
    work.record(place.streamId, {
      kind: 'merge.begun',
      subjectId: merge.id,
      facts: { number: target.number },
    });
    return {};
  });
  return input.adaptationId;
}

/** Moves the adaptation to the edition once nothing waits any more: its own words are changed as everything was settled. */
export async function finishMerge(services: Services, actor: Person, input: OfAdaptation): Promise<string> {
  const bodyId = bodyActedFor(actor);
  const place = await placeOfAdaptation(services, actor, input.adaptationId);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'finishMerge', payload }, async (work) => {
    const adaptation = await holdToPublish(work, place);
    const merge = await openMerge(work, adaptation);
    const worklist = await worklistOf(work, adaptation, merge);
    if (worklist.waiting > 0)
      throw conflict(`${worklist.waiting} sections still wait for a decision.`, 'MERGE_UNSETTLED', {
        count: worklist.waiting,
      });
    const now = work.clock.now();
    adaptation.baseEditionId = merge.toEditionId;
    await work.em.flush();
    await work.em.execute(
      'insert into adaptation_base (adaptation_id, from_at, edition_id, moved_by_id) values (?, ?, ?, ?)',
      [adaptation.id, now, merge.toEditionId, actor.id],
    );
    await apply(work, place, adaptation, worklist, bodyId);
    merge.end('DONE', now);
    work.record(place.streamId, { kind: 'merge.finished', subjectId: merge.id });
    return {};
  });
  return input.adaptationId;
}

/** Leaves a merge: the adaptation stays as it is, behind the common text. What was settled of it is not looked at again. */
export async function leaveMerge(services: Services, actor: Person, input: OfAdaptation): Promise<string> {
  const place = await placeOfAdaptation(services, actor, input.adaptationId);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'leaveMerge', payload }, async (work) => {
    const merge = await openMerge(work, await holdToDecide(work, place));
    merge.end('LEFT', work.clock.now());
    work.record(place.streamId, { kind: 'merge.left', subjectId: merge.id });
    return {};
  });
  return input.adaptationId;
}

/** The merge that is open, to an edition that still stands; refuses where there is none. */
export async function openMerge(work: Work, adaptation: Adaptation): Promise<AdaptationMerge> {
  const merge = await work.em.findOne(AdaptationMerge, { adaptationId: adaptation.id, state: 'OPEN' });
  if (!merge) throw conflict('Nothing is being brought over.', 'MERGE_OVER');
  return merge;
}

export async function worklistOf(
  work: Work,
  adaptation: Adaptation,
  merge: AdaptationMerge,
): Promise<Worklist> {
  const target = await work.em.findOneOrFail(Edition, { id: merge.toEditionId });
  mustBeAdopted(target);
  const of = { adaptationId: adaptation.id, toEditionId: merge.toEditionId, mergeId: merge.id };
  return (await readWorklist(within(work), of))!;
}

async function targetOf(work: Work, adaptation: Adaptation, editionId: string | null): Promise<Edition> {
  const current = await work.em.findOneOrFail(Edition, { id: adaptation.baseEditionId });
  const target = editionId
    ? await work.em.findOne(Edition, { id: editionId as EditionId })
    : await work.em.findOne(Edition, { documentId: adaptation.baseDocumentId, state: 'ADOPTED' });
  if (!target) {
    if (editionId) throw notFound('edition', editionId);
    throw conflict('No edition of the common text is adopted now.', 'UP_TO_DATE');
  }
  if (target.documentId !== adaptation.baseDocumentId)
    throw conflict('This is an edition of another text.', 'EDITION_OF_ANOTHER_TEXT');
  if (target.number <= current.number)
    throw conflict(`It follows edition ${current.number} already.`, 'UP_TO_DATE', { number: current.number });
  mustBeAdopted(target);
  return target;
}

/** Writes what differs between the decisions that stand and those that are to stand. */
async function apply(
  work: Work,
  place: DocumentPlace,
  adaptation: Adaptation,
  worklist: Worklist,
  bodyId: string,
): Promise<void> {
  const standing = new Map(worklist.text.decisions.map((one) => [one.sectionId, one]));
  const next = decisionsOf(worklist);
  const nextIds = new Set(next.map((one) => one.sectionId));
  const settled = new Map(worklist.items.map((one) => [one.sectionId, one.settlement]));
  const kept = new Set(next.flatMap((one) => one.ownId ?? []));
  for (const one of worklist.text.decisions)
    if (!nextIds.has(one.sectionId))
      await takeBack(work, place, one, { keepsWords: one.ownId !== null && kept.has(one.ownId) });
  for (const decision of next) {
    const before = standing.get(decision.sectionId) ?? null;
    if (before && isSame(before, decision)) continue;
    const given =
      settled.get(decision.sectionId) ?? (decision.ownId ? ownSettlement(worklist, decision) : null);
    const isReworded = !before || canonical(before.blocks) !== canonical(decision.blocks);
    await keepDecision(work, place, adaptation, before, {
      sectionId: decision.sectionId,
      kind: decision.kind,
      title: decision.kind === 'ADD' ? decision.title || decision.wasTitled : decision.title,
      blocks: decision.kind !== 'OMIT' && isReworded ? decision.blocks : null,
      parentId: decision.kind === 'ADD' ? (decision.under[0] ?? null) : null,
      afterId: decision.kind === 'ADD' ? decision.afterId : null,
      reasonType: decision.reason,
      words: given?.words ?? before?.words ?? wordsOf(worklist, decision),
      bodyId,
      ownId: decision.ownId,
    });
  }
}

/** A section that was given a place goes by the id of its own words; it was settled under the one it had. */
function ownSettlement({ items }: Worklist, decision: Decision) {
  return items.find(({ ours }) => ours?.ownId === decision.ownId)?.settlement ?? null;
}

function wordsOf({ text }: Worklist, decision: Decision): string | null {
  return text.decisions.find((one) => one.ownId !== null && one.ownId === decision.ownId)?.words ?? null;
}

function isSame(before: Decision, after: Decision): boolean {
  const plain = ({ kind, ownId, title, blocks, under, afterId, reason }: Decision) =>
    canonical([kind, ownId, title, blocks, kind === 'ADD' ? (under[0] ?? null) : null, afterId, reason]);
  return plain(before) === plain(after);
}
