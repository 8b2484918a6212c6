import { caseLimits as limits } from '../../../../schema/case-limits.ts';
import { documentColumns, type EditionId, mayRead, type SectionId } from '../../../documents/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { actorNow } from '../../../kernel/actor-now.ts';
import { askWithin } from '../../../kernel/ask-within.ts';
import { conflict, invalid, notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import type { PersonId } from '../../people/index.ts';
import { caseInHand, mustEdit } from '../case-in-hand.ts';
import { CaseStudy } from '../case-study.entity.ts';
import { CaseTie } from '../case-tie.entity.ts';

export interface TieCaseStudy {
  readonly requestId: string;
  readonly caseStudyId: string;
  readonly sectionId: string;
}

/**
 * Says that a case speaks to a section of a framework, and remembers of which edition. Refuses a section of any other text,
 * one that no longer stands in the framework, and the same tie twice.
 */
export async function tieCaseStudy(services: Services, actor: Person, input: TieCaseStudy): Promise<string> {
  const place = await caseInHand(services, actor, input.caseStudyId);
  if (!isId(input.sectionId)) throw notFound('section', input.sectionId);
  const sectionId = input.sectionId as SectionId;
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'tieCaseStudy', payload }, async (work) => {
    // One at a time for a case, so that the same tie is not made twice at once.
    await work.em.execute('select 1 from document where id = ? for no key update', [place.documentId]);
    await mustEdit(work, place);
    const editionId = await editionRead(work, sectionId);
    const ties = await work.em.find(CaseTie, { caseId: place.id });
    if (ties.some((tie) => tie.sectionId === sectionId))
      throw conflict(`The case speaks to section ${sectionId} already.`, 'TIED_ALREADY');
    if (ties.length >= limits.ties.max)
      throw conflict(`A case speaks to at most ${limits.ties.max} sections.`, 'TOO_MANY_HERE', {
        max: limits.ties.max,
      });
    const tiedAt = work.clock.now();
    const tiedById = actor.id as PersonId;
    work.em.persist(work.em.create(CaseTie, { caseId: place.id, sectionId, editionId, tiedById, tiedAt }));
    const caseStudy = await work.em.findOneOrFail(CaseStudy, { id: place.id });
    caseStudy.changedAt = tiedAt;
    work.record(place.streamId, { kind: 'case.tied', subjectId: place.id, facts: { sectionId } });
    return {};
  });
  return place.id;
}

interface Standing {
  readonly frameworkId: string | null;
  /** The edition in force, where the section stands in it. */
  readonly editionId: EditionId | null;
  readonly isInWorkingText: boolean;
  readonly wasPublished: boolean;
  readonly mayReadText: boolean;
}

/** The edition in force that the section stands in; null for one that only the working text has, for who may read that. */
async function editionRead(work: Work, sectionId: SectionId): Promise<EditionId | null> {
  const actor = await actorNow(work);
  const [section] = await askWithin<Standing>(
    work.em,
    (param) => `select f.id as "frameworkId", s.removed_at is null as "isInWorkingText",
        (select e.id from edition e join edition_section es on es.edition_id = e.id and es.section_id = s.id
          where e.document_id = d.id and e.state = 'ADOPTED' and d.publishes_editions) as "editionId",
        exists (select 1 from edition e join edition_section es on es.edition_id = e.id and es.section_id = s.id
          where e.document_id = d.id and e.state = 'SUPERSEDED' and d.publishes_editions) as "wasPublished",
        ${mayRead.sql(documentColumns('d'), { actor, language: 'en', param })} as "mayReadText"
      from section s join document d on d.id = s.document_id left join framework f on f.document_id = d.id
      where s.id = ${param(sectionId)}`,
  );
  if (!section || !(section.mayReadText || section.editionId || section.wasPublished))
    throw notFound('section', sectionId);
  if (!section.frameworkId)
    throw invalid(
      'sectionId',
      `Section ${sectionId} is of a text that is no framework.`,
      'NO_FRAMEWORK_SECTION',
    );
  if (section.editionId) return section.editionId;
  if (section.mayReadText && section.isInWorkingText) return null;
  throw conflict(`Section ${sectionId} no longer stands in the framework.`, 'SECTION_OUT_OF_THE_TEXT');
}
