import { adaptationLimits as limits } from '../../../../schema/limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Services } from '../../../streams/index.ts';
import { bodyActedFor } from '../../document-place.ts';
import type { SectionId } from '../../section.entity.ts';
import { holdToDecide, placeOfAdaptation } from '../adaptation-place.ts';
import { within } from '../ask.ts';
import { readEdition } from '../read-text.ts';
import { SectionAnswer } from '../section-answer.entity.ts';

export interface AnswerSection {
  readonly requestId: string;
  readonly adaptationId: string;
  readonly sectionId: string;
  /** The id of a question or of a parameter. */
  readonly termId: string;
  /** Null takes the answer back. */
  readonly words?: string | null;
}

/** Answers a question of a section, or sets a value of it; what was said before is kept. Refuses what the section does not ask. */
export async function answerSection(
  services: Services,
  actor: Person,
  input: AnswerSection,
): Promise<string> {
  const bodyId = bodyActedFor(actor);
  if (!isId(input.sectionId)) throw notFound('section', input.sectionId);
  const words = input.words ? plainText('words', input.words, limits.answer) : null;
  const place = await placeOfAdaptation(services, actor, input.adaptationId);
  services.writes.take(actor.id);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'answerSection', payload }, async (work) => {
    const adaptation = await holdToDecide(work, place);
    const edition = await readEdition(within(work), adaptation.baseEditionId);
    const section = edition.find((one) => one.sectionId === input.sectionId);
    if (!section) throw conflict('The edition that is adapted has no such section.', 'NOT_IN_THIS_EDITION');
    const isValue = section.parameters.some(({ id }) => id === input.termId);
    if (!isValue && !section.questions.some(({ id }) => id === input.termId))
      throw notFound('question', input.termId);
    if (isValue && words) plainText('words', words, limits.value);
    const of = { adaptationId: adaptation.id, sectionId: input.sectionId as SectionId, termId: input.termId };
    const before = await work.em.findOne(SectionAnswer, { ...of, replacedAt: null });
    if ((before?.words ?? null) === words) return {};
    const now = work.clock.now();
    if (before) before.replacedAt = now;
    await work.em.flush();
    const id = newId();
    if (words)
      work.em.persist(
        work.em.create(SectionAnswer, {
          id,
          ...of,
          words,
          givenById: actor.id,
          givenForId: bodyId,
          givenAt: now,
        }),
      );
    work.record(place.streamId, {
      kind: 'adaptation.answered',
      subjectId: adaptation.id,
      facts: { sectionId: input.sectionId, termId: input.termId },
    });
    return {};
  });
  return input.adaptationId;
}
