import { frameworkLimits } from '../../../../schema/limits.ts';
import { beginSections, createDocument } from '../../../documents/index.ts';
import { asActing, type Person } from '../../../kernel/actor.ts';
import { freeAddressPart } from '../../../kernel/address-part.ts';
import { forbidden, invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { languages } from '../../../kernel/localised-text.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import type { CityId } from '../../cities/index.ts';
import { actorNow, type PersonId } from '../../people/index.ts';
import { CaseStudy } from '../case-study.entity.ts';
import { tellingRoles } from '../case-study.policy.ts';
import { festivalOf } from '../facts.ts';
import { parts } from '../parts.ts';

export interface BeginCaseStudy {
  readonly requestId: string;
  readonly title: string;
  readonly language: string;
  readonly festivalId?: string | null;
  readonly festivalEditionId?: string | null;
}

/**
 * Begins a case study for the body one acts for, with the usual parts and no words yet; its own people alone see it.
 * Refuses who acts for no city and no body of one, and a festival of another city.
 */
export async function beginCaseStudy(
  services: Services,
  actor: Person,
  input: BeginCaseStudy,
): Promise<string> {
  const title = plainText('title', input.title, frameworkLimits.documentTitle);
  const language = languages.find((one) => one === input.language);
  if (!language)
    throw invalid(
      'language',
      `${JSON.stringify(input.language)} is none of ${languages.join(', ')}.`,
      'NO_SUCH_LANGUAGE',
    );
  const { requestId, ...payload } = input;
  const request = { requestId, action: 'beginCaseStudy', payload };
  const { caseStudyId } = await services.streams.perform(actor, request, async (work) => {
    const { ownerId, cityId } = await teller(work);
    const toldOf = await festivalOf(work, cityId, input);
    const document = await createDocument(work, {
      kind: 'case',
      ownerId,
      title,
      language,
      audience: 'PRIVATE',
    });
    // The case and the sections name the document, which must be there first.
    await work.em.flush();
    beginSections(work, document, parts[language]);
    const at = work.clock.now();
    const caseStudy = work.em.create(CaseStudy, {
      id: newId<'CaseStudy'>(),
      slug: await freeAddressPart(work, 'case_study', title),
      documentId: document.id,
      cityId,
      ...toldOf,
      authorId: actor.id as PersonId,
      madeAt: at,
      changedAt: at,
    });
    work.em.persist(caseStudy);
    return { caseStudyId: caseStudy.id as string };
  });
  return caseStudyId;
}

/** The body acted for, and the city that it is or stands below. */
async function teller(work: Work): Promise<{ ownerId: string; cityId: CityId }> {
  const now = asActing(await actorNow(work));
  const ownerId = now.kind === 'person' ? now.actingFor : null;
  const speaks = now.kind === 'person' && now.appointments.some(({ role }) => tellingRoles.includes(role));
  const [city] = await work.em.execute<{ id: CityId }[]>(
    `select c.id from body b left join body up on up.id = b.parent_id
      join city c on c.id in (b.id, b.parent_id, up.parent_id) where b.id = ? limit 1`,
    [ownerId],
  );
  if (!ownerId || !speaks || !city)
    throw forbidden('People who act for a city or a body of one tell its cases.', 'CASE_TELLERS_ONLY');
  return { ownerId, cityId: city.id };
}
