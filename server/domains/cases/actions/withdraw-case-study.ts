import { limits } from '../../../../schema/limits.ts';
import { holdStill, takeBackNow } from '../../../documents/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict } from '../../../kernel/errors.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Services } from '../../../streams/index.ts';
import { caseInHand, mustPublish } from '../case-in-hand.ts';
import { CaseStudy } from '../case-study.entity.ts';

/**
 * Takes a published case back with its reason, which its own people read; to everybody else it is gone. Refuses who does
 * not speak for the body that tells it, and a case that is not published.
 */
export async function withdrawCaseStudy(
  services: Services,
  actor: Person,
  input: { requestId: string; caseStudyId: string; reason: string },
): Promise<string> {
  const reason = plainText('reason', input.reason, limits.reason);
  const place = await caseInHand(services, actor, input.caseStudyId);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'withdrawCaseStudy', payload }, async (work) => {
    await holdStill(work, place);
    await mustPublish(work, place);
    if (!(await takeBackNow(work, place, reason)))
      throw conflict('The case is not published.', 'NOT_PUBLISHED');
    const caseStudy = await work.em.findOneOrFail(CaseStudy, { id: place.id });
    caseStudy.changedAt = work.clock.now();
    return {};
  });
  return place.id;
}
