import { limits } from '../../../../schema/limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Services } from '../../../streams/index.ts';
import { dropHeld } from '../../commitments/index.ts';
import type { PersonId } from '../../people/index.ts';
import { holdOpinion } from '../hold-council.ts';
import { mustKnowOpinion } from '../must-know.ts';
import { recordOpinion } from '../record-opinion.ts';
import { mustBeAsked } from './write-opinion.ts';

/**
 * Says that a council gives no opinion on what it was asked, and why; the asker is told. For its chair and deputy, acting for
 * it. What its people read because they were asked, they still read. Refuses once it has answered or the question was taken back.
 */
export async function declineQuestion(
  services: Services,
  actor: Person,
  input: { requestId: string; opinionId: string; reason: string },
): Promise<string> {
  const reason = plainText('reason', input.reason, limits.reason);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'declineQuestion', payload }, async (work) => {
    const { council, opinion } = await holdOpinion(work, input.opinionId);
    await mustKnowOpinion(work, opinion);
    if (!council.may.speak)
      throw forbidden('Its chair and deputy decline it, acting for the council.', 'CHAIRS_ONLY');
    mustBeAsked(opinion);
    Object.assign(opinion, {
      state: 'DECLINED',
      declinedById: actor.id as PersonId,
      declinedAt: work.clock.now(),
      declinedReason: reason,
    });
    await work.em.flush();
    await dropHeld(work, { kind: 'document', id: opinion.documentId }, reason, [opinion.commitmentId]);
    await recordOpinion(work, opinion, 'declined');
    return {};
  });
  return input.opinionId;
}
