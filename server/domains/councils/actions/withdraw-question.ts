import { limits } from '../../../../schema/limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, forbidden, notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { dropHeld } from '../../commitments/index.ts';
import { holdThing, type PersonId, type SharedThing, withdrawWithin } from '../../people/index.ts';
import { holdOpinion } from '../hold-council.ts';
import { CouncilOpinion } from '../opinion.entity.ts';
import { recordOpinion } from '../record-opinion.ts';

/**
 * Takes back what a council was asked, with the reason; what its people could read because of it alone, they no longer read.
 * For who leads the text. Refuses once the council has given its opinion, or declined to.
 */
export async function withdrawQuestion(
  services: Services,
  actor: Person,
  input: { requestId: string; opinionId: string; reason: string },
): Promise<string> {
  const reason = plainText('reason', input.reason, limits.reason);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'withdrawQuestion', payload }, async (work) => {
    const thing = await textOf(work, input.opinionId);
    const { opinion } = await holdOpinion(work, input.opinionId);
    if (opinion.state === 'GIVEN') throw conflict('The council has given its opinion.', 'OPINION_GIVEN');
    if (opinion.state === 'DECLINED')
      throw conflict('The council has declined to give one.', 'OPINION_DECLINED');
    if (opinion.state === 'WITHDRAWN') throw conflict('It was taken back already.', 'QUESTION_TAKEN_BACK');
    Object.assign(opinion, {
      state: 'WITHDRAWN',
      withdrawnById: actor.id as PersonId,
      withdrawnAt: work.clock.now(),
      withdrawnReason: reason,
    });
    await work.em.flush();
    await dropHeld(work, { kind: 'document', id: thing.id }, reason, [opinion.commitmentId]);
    await recordOpinion(work, opinion, 'withdrawn');
    await letReadNoMore(work, thing, opinion);
    return {};
  });
  return input.opinionId;
}

/** The text, held before the council is, in the order in which it is asked. */
async function textOf(work: Work, opinionId: string): Promise<SharedThing> {
  const missing = () => notFound('opinion', opinionId);
  const [row] = isId(opinionId)
    ? await work.em.execute<{ document_id: string }[]>(
        'select document_id from council_opinion where id = ?',
        [opinionId],
      )
    : [];
  const thing = row && (await holdThing(work, 'document', row.document_id));
  if (!thing?.may.read) throw missing();
  if (!thing.may.share) throw forbidden('Who leads the text asks for an opinion on it.', 'TEXT_LEADERS_ASK');
  return thing;
}

/** The part that came with the question goes with it, unless the council answers or has answered for the same text. */
async function letReadNoMore(work: Work, thing: SharedThing, opinion: CouncilOpinion): Promise<void> {
  const { bodyId, documentId, grantId, id } = opinion;
  const others = await work.em.find(CouncilOpinion, {
    bodyId,
    documentId,
    id: { $ne: id },
    state: { $ne: 'WITHDRAWN' },
  });
  if (others.length === 0) {
    if (grantId) await withdrawWithin(work, thing, grantId);
    return;
  }
  // Whoever takes the last question back takes the part with it.
  const [open] = others.filter(({ state }) => state === 'ASKED');
  if (grantId && open) open.grantId ??= grantId;
}
