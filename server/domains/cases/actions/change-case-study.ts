import { caseLimits as limits } from '../../../../schema/case-limits.ts';
import { frameworkLimits } from '../../../../schema/limits.ts';
import { mayEdit, renameDocument } from '../../../documents/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Services } from '../../../streams/index.ts';
import { caseInHand, writersOnly } from '../case-in-hand.ts';
import { CaseStudy } from '../case-study.entity.ts';
import { festivalOf, optional, partnersOf } from '../facts.ts';

export interface ChangeCaseStudy {
  readonly requestId: string;
  readonly caseStudyId: string;
  readonly title: string;
  readonly festivalId?: string | null;
  readonly festivalEditionId?: string | null;
  readonly years?: string | null;
  readonly source?: string | null;
  readonly partners?: readonly string[] | null;
}

/**
 * Gives a case study its facts, all of them at once; readers see them from now on, and the title with the next publication.
 * Refuses who does not write it, and a festival of another city.
 */
export async function changeCaseStudy(
  services: Services,
  actor: Person,
  input: ChangeCaseStudy,
): Promise<string> {
  const title = plainText('title', input.title, frameworkLimits.documentTitle);
  const years = optional('years', input.years, limits.years);
  const source = optional('source', input.source, limits.source);
  const partners = partnersOf(input.partners);
  const place = await caseInHand(services, actor, input.caseStudyId);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'changeCaseStudy', payload }, async (work) => {
    await renameDocument(work, place.documentId, title, mayEdit, writersOnly);
    const caseStudy = await work.em.findOneOrFail(CaseStudy, { id: place.id });
    const toldOf = await festivalOf(work, caseStudy.cityId, input);
    Object.assign(caseStudy, { years, source, partners, ...toldOf, changedAt: work.clock.now() });
    work.record(place.streamId, { kind: 'case.changed', subjectId: place.id });
    return {};
  });
  return place.id;
}
