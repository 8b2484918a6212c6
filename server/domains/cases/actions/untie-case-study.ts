import type { SectionId } from '../../../documents/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Services } from '../../../streams/index.ts';
import { caseInHand, mustEdit } from '../case-in-hand.ts';
import { CaseStudy } from '../case-study.entity.ts';
import { CaseTie } from '../case-tie.entity.ts';
import type { TieCaseStudy } from './tie-case-study.ts';

/** Takes a tie away, also one to a section that is gone. Refuses where there is none. */
export async function untieCaseStudy(
  services: Services,
  actor: Person,
  input: TieCaseStudy,
): Promise<string> {
  const place = await caseInHand(services, actor, input.caseStudyId);
  if (!isId(input.sectionId)) throw notFound('section', input.sectionId);
  const sectionId = input.sectionId as SectionId;
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'untieCaseStudy', payload }, async (work) => {
    await work.em.execute('select 1 from document where id = ? for no key update', [place.documentId]);
    await mustEdit(work, place);
    const tie = await work.em.findOne(CaseTie, { caseId: place.id, sectionId });
    if (!tie) throw notFound('section', sectionId);
    work.em.remove(tie);
    const caseStudy = await work.em.findOneOrFail(CaseStudy, { id: place.id });
    caseStudy.changedAt = work.clock.now();
    work.record(place.streamId, { kind: 'case.untied', subjectId: place.id, facts: { sectionId } });
    return {};
  });
  return place.id;
}
