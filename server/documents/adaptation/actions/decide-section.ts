import { leftOut } from '../../../../schema/adaptation/places.ts';
import type { BlockJson } from '../../../../schema/blocks/index.ts';
import { limits as common, adaptationLimits as limits } from '../../../../schema/limits.ts';
import type { ReasonType, SectionDecisionKind } from '../../../../schema/words.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, invalid, notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { bodyActedFor, type DocumentPlace } from '../../document-place.ts';
import { givenText } from '../../proposals/given-text.ts';

import { holdToDecide, placeOfAdaptation } from '../adaptation-place.ts';
import { within } from '../ask.ts';
import { type AdaptationText, type ReadDecision, readAdaptation } from '../read-text.ts';
import { keepDecision, takeBack } from '../write-decision.ts';

export interface DecideSection {
  readonly requestId: string;
  readonly adaptationId: string;
  readonly sectionId: string;
  /** INHERIT is back to the common wording. */
  readonly decision: Exclude<SectionDecisionKind, 'ADD'>;
  readonly reasonType?: ReasonType | null;
  readonly words?: string | null;
  readonly title?: string | null;
  /** ADAPT: how it is to read, else as the common text does. EXTEND: what comes below. */
  readonly blocks?: unknown;
  /** The decision that stood when this one was taken; null where it was inherited. */
  readonly seenId?: string | null;
}

/**
 * Decides on a section of the common text. An adapted one begins as the common text reads, unless words are given.
 * Refuses where somebody else has decided meanwhile, and says what; and a section that the edition does not have.
 */
export async function decideSection(
  services: Services,
  actor: Person,
  input: DecideSection,
): Promise<string> {
  const bodyId = bodyActedFor(actor);
  const given = givenOf(input);
  const place = await placeOfAdaptation(services, actor, input.adaptationId);
  services.writes.take(actor.id);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'decideSection', payload }, async (work) => {
    const adaptation = await holdToDecide(work, place);
    const text = (await readAdaptation(within(work), adaptation.id))!;
    const section = text.edition.find((one) => one.sectionId === input.sectionId);
    if (!section) throw conflict('The edition that is adapted has no such section.', 'NOT_IN_THIS_EDITION');
    mustNotBeCovered(text, section.parentId);
    const standing = standingOn(text, input.sectionId);
    if (isSameAgain(standing, input)) return {};
    await mustHaveSeen(work, place, input.sectionId, standing, input.seenId ?? null);
    if (input.decision === 'INHERIT') {
      if (standing) await takeBack(work, place, standing);
      return {};
    }
    const { blocks: _, ...plain } = given;
    await keepDecision(work, place, adaptation, standing, {
      ...plain,
      sectionId: input.sectionId,
      kind: input.decision,
      blocks:
        input.decision === 'OMIT'
          ? null
          : (given.blocks ?? beginning(input.decision, standing, section.blocks)),
      parentId: null,
      afterId: null,
      bodyId,
    });
    return {};
  });
  return input.adaptationId;
}

/** What an adapted section begins with: the words it had here, if any, else those of the common text. */
function beginning(
  decision: 'ADAPT' | 'EXTEND' | 'OMIT',
  standing: ReadDecision | null,
  common: readonly BlockJson[],
): readonly BlockJson[] | null {
  if (standing?.kind === decision) return null;
  if (decision === 'EXTEND') return [];
  return standing?.kind === 'EXTEND' ? [...common, ...standing.blocks] : common;
}

/** Two who begin to type in the same section have decided the same. */
function isSameAgain(standing: ReadDecision | null, input: DecideSection): boolean {
  if (input.decision === 'INHERIT') return standing === null;
  return (
    standing?.kind === input.decision &&
    input.decision !== 'OMIT' &&
    (input.seenId ?? null) === null &&
    !input.blocks &&
    !input.reasonType &&
    !input.words &&
    !input.title
  );
}

export function standingOn(text: AdaptationText, sectionId: string): ReadDecision | null {
  return text.decisions.find((one) => one.sectionId === sectionId) ?? null;
}

/** Refuses where somebody has decided meanwhile, and shows what they decided, or who took back what stood. */
export async function mustHaveSeen(
  work: Work,
  { streamId }: DocumentPlace,
  sectionId: string,
  standing: ReadDecision | null,
  seenId: string | null,
): Promise<void> {
  if ((standing?.id ?? null) === seenId) return;
  const by = await lastToDecide(work, streamId, sectionId);
  throw conflict(`${by?.name ?? 'Somebody'} has decided on this section meanwhile.`, 'DECIDED_MEANWHILE', {
    decision: standing?.kind ?? 'INHERIT',
    ...(by && { byName: by.name, at: by.at }),
    ...(standing && { decisionId: standing.id! }),
    ...(standing?.reason && { reasonType: standing.reason }),
    ...(standing?.words && { words: standing.words }),
  });
}

/** Who decided last on a section, and when, in milliseconds; where nothing stands, who took it back is known by the stream only. */
async function lastToDecide(
  work: Work,
  streamId: string,
  sectionId: string,
): Promise<{ name: string; at: number } | null> {
  const [last] = await work.em.execute<{ name: string; at: number }[]>(
    `select p.name, (extract(epoch from e.at) * 1000)::float8 as at from entry e join person p on p.id = e.actor_id
      where e.stream_id = ? and e.kind = 'adaptation.decided' and e.facts->>'sectionId' = ?
      order by e.position desc limit 1`,
    [streamId, sectionId],
  );
  return last ?? null;
}

function mustNotBeCovered({ edition, decisions }: AdaptationText, parentId: string | null): void {
  const out = leftOut(edition, new Map(decisions.map((one) => [one.sectionId, one])));
  if (parentId && out.has(parentId))
    throw conflict('The part that it stands in is left out; take that in again first.', 'LEFT_OUT_ABOVE');
}

function givenOf(input: DecideSection) {
  if (!isId(input.sectionId)) throw notFound('section', input.sectionId);
  if (input.decision === ('ADD' as never)) throw invalid('decision', 'A section is added by itself.');
  const words = input.words ? plainText('words', input.words, limits.words) : null;
  const reasonType = input.reasonType ?? null;
  if (input.decision === 'OMIT') {
    if (!reasonType) throw invalid('reasonType', 'Say on what ground it is left out.', 'EMPTY');
    if (!words) throw invalid('words', 'Say in your own words why it is left out.', 'EMPTY');
  }
  const title =
    input.title && input.decision === 'ADAPT' ? plainText('title', input.title, common.sectionTitle) : null;
  const blocks = input.blocks === undefined || input.blocks === null ? null : givenText(input.blocks);
  return { words, reasonType, title, blocks };
}
