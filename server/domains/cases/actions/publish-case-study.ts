import { holdStill, publishNow } from '../../../documents/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict } from '../../../kernel/errors.ts';
import type { Services } from '../../../streams/index.ts';
import { caseInHand, mustPublish } from '../case-in-hand.ts';
import { CaseStudy } from '../case-study.entity.ts';

/**
 * Makes a case, as it reads now, everybody's. Refuses who does not speak for the body that tells it, a case without a
 * word, and one that has not changed since it was published.
 */
export async function publishCaseStudy(
  services: Services,
  actor: Person,
  input: { requestId: string; caseStudyId: string },
): Promise<string> {
  const place = await caseInHand(services, actor, input.caseStudyId);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'publishCaseStudy', payload }, async (work) => {
    const position = await holdStill(work, place);
    await mustPublish(work, place);
    // Whoever may publish acts for a body: the rule asks for it.
    const edition = await publishNow(work, place, { position, cutForId: actor.actingFor! });
    const [written] = await work.em.execute<object[]>(
      `select 1 from edition_section where edition_id = ? and jsonb_path_exists(blocks, '$.**.text') limit 1`,
      [edition.id],
    );
    if (!written) throw conflict('Nothing has been written in the case yet.', 'NOTHING_WRITTEN');
    const caseStudy = await work.em.findOneOrFail(CaseStudy, { id: place.id });
    caseStudy.changedAt = work.clock.now();
    return {};
  });
  return place.id;
}
