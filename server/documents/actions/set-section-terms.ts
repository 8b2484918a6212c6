import { frameworkLimits as limits } from '../../../schema/limits.ts';
import type { Freedom, ParameterType } from '../../../schema/words.ts';
import type { Person } from '../../kernel/actor.ts';
import { conflict, forbidden, invalid, notFound } from '../../kernel/errors.ts';
import { isId, newId } from '../../kernel/ids.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Services } from '../../streams/index.ts';
import { mayCoordinate, mayRead } from '../document.policy.ts';
import { mustStill, placeOfSection } from '../document-place.ts';
import { Section, type SectionId, type SectionParameter, type SectionQuestion } from '../section.entity.ts';
import { keepPast } from '../section-past.ts';

export interface SetSectionTerms {
  readonly requestId: string;
  readonly sectionId: string;
  readonly freedom?: Freedom | null;
  readonly guidance?: string | null;
  readonly questions: readonly { readonly id?: string | null; readonly words: string }[];
  readonly parameters: readonly {
    readonly id?: string | null;
    readonly name: string;
    readonly type: ParameterType;
    readonly unit?: string | null;
    readonly suggested?: string | null;
  }[];
}

/**
 * Says how free a section is and what it asks of a city: all of it at once. Only who coordinates the text may. Refuses
 * guidance on a section without freedom to adapt it, and ids that the section has not given.
 */
export async function setSectionTerms(
  services: Services,
  actor: Person,
  input: SetSectionTerms,
): Promise<string> {
  const guidance = optional('guidance', input.guidance, limits.guidance);
  const freedom = input.freedom ?? null;
  if (guidance !== null && freedom === null)
    throw invalid(
      'freedom',
      'Say first how free the section is; guidance tells how to use that freedom.',
      'FREEDOM_FIRST',
    );
  const place = await placeToCoordinate(services, actor, input.sectionId);
  const { requestId, ...payload } = input;
  const request = { requestId, action: 'setSectionTerms', payload };
  const { sectionId } = await services.streams.perform(actor, request, async (work) => {
    await work.em.execute('select 1 from document where id = ? for no key update', [place.documentId]);
    await mustStill(work, place, mayCoordinate, () => notFound('section', input.sectionId));
    const section = await work.em.findOneOrFail(Section, { id: input.sectionId as SectionId });
    if (section.removedAt) throw conflict('The section has been removed.', 'SECTION_GONE');
    const placed = keepPast(work, [section]);
    section.freedom = freedom;
    section.guidance = guidance;
    section.questions = questionsOf(input, section.questions);
    section.parameters = parametersOf(input, section.parameters);
    work.record(place.streamId, { kind: 'section.freed', subjectId: section.id, placed });
    return { sectionId: section.id as string };
  });
  return sectionId;
}

/** Whoever may read the text learns that they may not do this; to others the section is not there. */
async function placeToCoordinate(services: Services, actor: Person, sectionId: string) {
  try {
    return await placeOfSection(services, actor, sectionId, mayCoordinate);
  } catch (refusal) {
    const isKnown = isId(sectionId) && (await isReadable(services, actor, sectionId));
    throw isKnown
      ? forbidden(
          'Only who coordinates the text says how free its sections are, acting for that body.',
          'TEXT_COORDINATORS_ONLY',
        )
      : refusal;
  }
}

async function isReadable(services: Services, actor: Person, sectionId: string): Promise<boolean> {
  return placeOfSection(services, actor, sectionId, mayRead).then(
    () => true,
    () => false,
  );
}

function questionsOf({ questions }: SetSectionTerms, before: readonly SectionQuestion[]): SectionQuestion[] {
  notTooMany('questions', questions);
  return questions.map(({ id, words }) => ({
    id: idAmong('questions', before, id),
    words: plainText('questions', words, limits.question),
  }));
}

function parametersOf(
  { parameters }: SetSectionTerms,
  before: readonly SectionParameter[],
): SectionParameter[] {
  notTooMany('parameters', parameters);
  return parameters.map(({ id, name, type, unit, suggested }) => ({
    id: idAmong('parameters', before, id),
    name: plainText('parameters', name, limits.parameterName),
    type,
    unit: optional('parameters', unit, limits.parameterUnit),
    suggested: optional('parameters', suggested, limits.parameterValue),
  }));
}

function notTooMany(field: string, list: readonly { readonly id?: string | null }[]): void {
  const { max } = limits.sectionTerms;
  if (list.length > max)
    throw invalid(field, `A section has at most ${max} of them; these are ${list.length}.`, 'TOO_MANY_HERE', {
      max,
    });
  const ids = list.flatMap(({ id }) => (id ? [id] : []));
  if (new Set(ids).size < ids.length) throw invalid(field, 'One of them is there twice.', 'THERE_TWICE');
}

/** Answers are kept under a question's id, so nobody makes one up. */
function idAmong(field: string, before: readonly { readonly id: string }[], id?: string | null): string {
  if (!id) return newId();
  if (!before.some((one) => one.id === id)) throw notFound(field, id);
  return id;
}

function optional(
  field: string,
  words: string | null | undefined,
  between: { min: number; max: number },
): string | null {
  return words?.trim() ? plainText(field, words, between) : null;
}
