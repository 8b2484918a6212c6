import { resolve } from '../../../../schema/adaptation/index.ts';
import { limits as common, adaptationLimits as limits } from '../../../../schema/limits.ts';
import type { ReasonType } from '../../../../schema/words.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, invalid, notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { bodyActedFor, type DocumentPlace } from '../../document-place.ts';
import { givenText } from '../../proposals/given-text.ts';
import type { SectionId } from '../../section.entity.ts';
import type { Adaptation } from '../adaptation.entity.ts';
import { holdToDecide, placeOfAdaptation } from '../adaptation-place.ts';
import { within } from '../ask.ts';
import { type AdaptationText, type ReadDecision, readAdaptation } from '../read-text.ts';
import { SectionDecision, type SectionDecisionId } from '../section-decision.entity.ts';
import { keepDecision, takeBack } from '../write-decision.ts';
import { mustHaveSeen, standingOn } from './decide-section.ts';

export interface PlaceSection {
  readonly requestId: string;
  readonly adaptationId: string;
  /** The added section that is moved, retitled or given another reason; null to add one. */
  readonly sectionId?: string | null;
  readonly title: string;
  readonly parentId?: string | null;
  readonly afterId?: string | null;
  readonly reasonType?: ReasonType | null;
  readonly words?: string | null;
  readonly blocks?: unknown;
  readonly seenId?: string | null;
}

/** Adds a section that the common text does not have, or puts one of those elsewhere or under another title; returns its id. */
export async function placeSection(services: Services, actor: Person, input: PlaceSection): Promise<string> {
  const bodyId = bodyActedFor(actor);
  const title = plainText('title', input.title, common.sectionTitle);
  const words = input.words ? plainText('words', input.words, limits.words) : null;
  const blocks = input.blocks === undefined || input.blocks === null ? null : givenText(input.blocks);
  if (input.sectionId && !isId(input.sectionId)) throw notFound('section', input.sectionId);
  const place = await placeOfAdaptation(services, actor, input.adaptationId);
  services.writes.take(actor.id);
  const { requestId, ...payload } = input;
  const request = { requestId, action: 'placeSection', payload };
  const { sectionId } = await services.streams.perform(actor, request, async (work) => {
    const adaptation = await holdToDecide(work, place);
    const text = (await readAdaptation(within(work), adaptation.id))!;
    const standing = input.sectionId ? standingOn(text, input.sectionId) : null;
    if (input.sectionId)
      await mustStand(work, place, adaptation, standing, input.sectionId, input.seenId ?? null);
    mustBePlace(text, input.parentId ?? null, input.afterId ?? null, input.sectionId ?? null);
    const kept = await keepDecision(work, place, adaptation, standing, {
      sectionId: input.sectionId ?? null,
      kind: 'ADD',
      title,
      words,
      reasonType: input.reasonType ?? null,
      blocks,
      parentId: input.parentId ?? null,
      afterId: input.afterId ?? null,
      bodyId,
    });
    return { sectionId: kept.sectionId as string };
  });
  return sectionId;
}

/** Takes an added section out again; its words are kept out of the text. */
export async function dropSection(
  services: Services,
  actor: Person,
  input: { requestId: string; adaptationId: string; sectionId: string; seenId: string },
): Promise<string> {
  const place = await placeOfAdaptation(services, actor, input.adaptationId);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'dropSection', payload }, async (work) => {
    const adaptation = await holdToDecide(work, place);
    const standing = standingOn((await readAdaptation(within(work), adaptation.id))!, input.sectionId);
    await takeBack(
      work,
      place,
      await mustStand(work, place, adaptation, standing, input.sectionId, input.seenId),
    );
    return {};
  });
  return input.adaptationId;
}

/** The added section as it was seen: refused where a colleague changed it or took it out meanwhile, and where there never was one. */
async function mustStand(
  work: Work,
  place: DocumentPlace,
  adaptation: Adaptation,
  standing: ReadDecision | null,
  sectionId: string,
  seenId: string | null,
): Promise<ReadDecision> {
  const stood = standing?.kind ?? (await seenKind(work, adaptation, sectionId, seenId));
  if (stood !== 'ADD') throw notFound('section', sectionId);
  await mustHaveSeen(work, place, sectionId, standing, seenId);
  return standing!;
}

async function seenKind(
  work: Work,
  { id: adaptationId }: Adaptation,
  sectionId: string,
  seenId: string | null,
): Promise<string | null> {
  if (seenId === null || !isId(seenId) || !isId(sectionId)) return null;
  const seen = await work.em.findOne(SectionDecision, {
    id: seenId as SectionDecisionId,
    adaptationId,
    sectionId: sectionId as SectionId,
  });
  return seen?.kind ?? null;
}

/** Refuses a place that the text does not have, and one below the section itself. */
export function mustBePlace(
  text: AdaptationText,
  parentId: string | null,
  afterId: string | null,
  itself: string | null,
): void {
  const resolved = new Map(resolve(text.edition, text.decisions).map((one) => [one.sectionId, one]));
  if (parentId !== null && !resolved.has(parentId)) throw notFound('section', parentId);
  for (let at = parentId; at !== null; at = resolved.get(at)!.parentId)
    if (at === itself) throw invalid('parentId', 'A section can’t be put below itself.');
  if (afterId === null) return;
  if (afterId === itself) throw invalid('afterId', 'A section can’t stand after itself.');
  if (resolved.get(afterId)?.parentId !== parentId)
    throw conflict('The section that it should come after does not stand there.', 'NOT_IN_THIS_EDITION');
}
