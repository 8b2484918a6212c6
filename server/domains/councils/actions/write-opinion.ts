import { councilLimits as limits } from '../../../../schema/council-limits.ts';
import { type CouncilVerdict, councilVerdicts } from '../../../../schema/words.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, forbidden, invalid } from '../../../kernel/errors.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { keepHeld } from '../../commitments/index.ts';
import type { PersonId } from '../../people/index.ts';
import { chairingAs } from '../council.policy.ts';
import { holdOpinion } from '../hold-council.ts';
import { mustKnowOpinion } from '../must-know.ts';
import type { CouncilOpinion, Remark } from '../opinion.entity.ts';
import { recordForCouncil, recordOpinion } from '../record-opinion.ts';

export interface WriteOpinion {
  readonly requestId: string;
  readonly opinionId: string;
  /** The version that was read; what a colleague has written since then is not overwritten, nor given unread. */
  readonly version: number;
  readonly verdict?: CouncilVerdict | null;
  readonly words?: string | null;
  readonly remarks?: readonly { readonly sectionId?: string | null; readonly words: string }[] | null;
}

type Written = Pick<CouncilOpinion, 'verdict' | 'words' | 'remarks'>;

/** Keeps a draft of a council's opinion, for its own people to read. For who sits on it, acting for it. */
export async function draftOpinion(services: Services, actor: Person, input: WriteOpinion): Promise<string> {
  const written = writtenOf(input);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'draftOpinion', payload }, async (work) => {
    const { council, opinion } = await holdOpinion(work, input.opinionId);
    await mustKnowOpinion(work, opinion);
    if (!council.may.draft) throw sittersOnly();
    await write(work, opinion, input.version, written);
    await recordForCouncil(work, opinion, 'drafted');
    return {};
  });
  return input.opinionId;
}

/**
 * Gives a council's opinion, which is never changed again. For its chair and deputy, acting for it. Refuses one without a
 * verdict or words, remarks that are announced and not made, and what another has written over meanwhile.
 */
export async function giveOpinion(services: Services, actor: Person, input: WriteOpinion): Promise<string> {
  const written = writtenOf(input);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'giveOpinion', payload }, async (work) => {
    const { council, opinion } = await holdOpinion(work, input.opinionId);
    await mustKnowOpinion(work, opinion);
    if (!council.may.speak)
      throw forbidden('Its chair and deputy give it, acting for the council.', 'CHAIRS_ONLY');
    mustBeWhole(written);
    await write(work, opinion, input.version, written);
    Object.assign(opinion, {
      state: 'GIVEN',
      givenById: actor.id as PersonId,
      givenRole: chairingAs(council.actor),
      givenAt: work.clock.now(),
    });
    await work.em.flush();
    await keepHeld(work, opinion.commitmentId);
    await recordOpinion(work, opinion, 'given');
    return {};
  });
  return input.opinionId;
}

/** Says by name that one does not agree with what one's council is about to say; none takes it back. For who sits on it. */
export async function dissent(
  services: Services,
  actor: Person,
  input: { requestId: string; opinionId: string; words?: string | null },
): Promise<string> {
  const words = input.words?.trim() ? plainText('words', input.words, limits.dissent) : null;
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'dissent', payload }, async (work) => {
    const { council, opinion } = await holdOpinion(work, input.opinionId);
    await mustKnowOpinion(work, opinion);
    if (!council.may.draft) throw sittersOnly();
    mustBeAsked(opinion);
    if (words === null)
      await work.em.execute('delete from council_dissent where opinion_id = ? and person_id = ?', [
        opinion.id,
        actor.id,
      ]);
    else
      await work.em.execute(
        `insert into council_dissent (opinion_id, person_id, words, at) values (?, ?, ?, ?)
         on conflict (opinion_id, person_id) do update set words = excluded.words, at = excluded.at`,
        [opinion.id, actor.id, words, work.clock.now()],
      );
    await recordForCouncil(work, opinion, 'dissented');
    return {};
  });
  return input.opinionId;
}

const sittersOnly = () => forbidden('Those who sit on the council do this, acting for it.', 'SITTERS_ONLY');

/** Refuses what was answered, and what is no longer asked. */
export function mustBeAsked({ state }: CouncilOpinion): void {
  if (state === 'GIVEN') throw conflict('The council has given its opinion.', 'OPINION_GIVEN');
  if (state === 'DECLINED') throw conflict('The council has declined to give one.', 'OPINION_DECLINED');
  if (state === 'WITHDRAWN') throw conflict('The question was taken back.', 'QUESTION_TAKEN_BACK');
}

async function write(work: Work, opinion: CouncilOpinion, version: number, written: Written): Promise<void> {
  mustBeAsked(opinion);
  if (opinion.version !== version)
    throw conflict(
      'A colleague has written in this meanwhile. Read it again; what you typed is still here.',
      'EDITED_MEANWHILE',
    );
  await mustBeSections(work, opinion, written.remarks);
  Object.assign(opinion, written, {
    version: version + 1,
    writtenById: work.actor.id as PersonId,
    writtenAt: work.clock.now(),
  });
}

function writtenOf({ verdict, words, remarks }: WriteOpinion): Written {
  const given = remarks ?? [];
  if (given.length > limits.remarks.max)
    throw invalid('remarks', `${given.length} remarks are too many.`, 'TOO_MANY_HERE', limits.remarks);
  return {
    verdict: councilVerdicts.find((one) => one === verdict) ?? null,
    words: words?.trim() ? plainText('words', words, limits.words) : null,
    remarks: given.map((one, at) => ({
      sectionId: one.sectionId ?? null,
      words: plainText(`remarks.${at}.words`, one.words, limits.remark),
    })),
  };
}

function mustBeWhole({ verdict, words, remarks }: Written): void {
  if (verdict === null) throw invalid('verdict', 'Say what the council thinks of it.', 'VERDICT_NEEDED');
  if (words === null) throw invalid('words', 'Write something first.', 'EMPTY');
  if (verdict === 'IN_FAVOUR_WITH_REMARKS' && remarks.length === 0)
    throw invalid('remarks', 'Who is in favour with remarks makes at least one.', 'REMARKS_NEEDED');
}

/** A remark stands at a section of the very edition that the council was asked about. */
async function mustBeSections(
  { em }: Work,
  { editionId }: CouncilOpinion,
  remarks: readonly Remark[],
): Promise<void> {
  const rows = await em.execute<{ section_id: string }[]>(
    'select section_id from edition_section where edition_id = ?',
    [editionId],
  );
  const known = new Set(rows.map(({ section_id }) => section_id));
  const at = remarks.findIndex(({ sectionId }) => sectionId !== null && !known.has(sectionId));
  if (at >= 0)
    throw invalid(`remarks.${at}.sectionId`, 'This edition has no such section.', 'NO_SUCH_SECTION');
}
