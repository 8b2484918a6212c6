import type { Person } from '../../kernel/actor.ts';
import { notFound } from '../../kernel/errors.ts';
import type { Services } from '../../streams/index.ts';
import { mustHaveOwnTree } from '../adaptation/adaptation-place.ts';
import { mayEdit } from '../document.policy.ts';
import { mustStill, placeOfAnySection } from '../document-place.ts';
import { Section, type SectionId } from '../section.entity.ts';
import { keepPast } from '../section-past.ts';
import { lockSections, standing } from './sections.ts';

/**
 * Puts a section back that was taken out, with all that was taken out with it, where it stood; at the end of its place
 * where another stands there now, at the end of the text where what it hung below is gone.
 */
export async function restoreSection(
  services: Services,
  actor: Person,
  input: { requestId: string; sectionId: string },
): Promise<string> {
  const place = await placeOfAnySection(services, actor, input.sectionId, mayEdit);
  const { requestId, ...payload } = input;
  const request = { requestId, action: 'restoreSection', payload };
  const { sectionId } = await services.streams.perform(actor, request, async (work) => {
    await lockSections(work, place.documentId);
    await mustStill(work, place, mayEdit, () => notFound('section', input.sectionId));
    await mustHaveOwnTree(work, place.documentId);
    const section = await work.em.findOneOrFail(Section, { id: input.sectionId as SectionId });
    const removedAt = section.removedAt?.getTime();
    if (removedAt === undefined) return { sectionId: section.id as string };
    const all = await work.em.find(
      Section,
      { documentId: section.documentId },
      { orderBy: { place: 'asc' } },
    );
    const together = withAllBelow(section, all);
    const placed = keepPast(work, together);
    const parent = all.find((one) => one.id === section.parentId);
    if (parent?.removedAt) section.parentId = null;
    const siblings = all.filter((one) => !one.removedAt && one.parentId === section.parentId);
    if (parent?.removedAt || siblings.some((one) => one.place === section.place)) {
      const afterId = siblings.at(-1)?.id ?? null;
      section.place = await standing(work, place.documentId, { parentId: section.parentId, afterId });
    }
    for (const one of together) one.removedAt = null;
    work.record(place.streamId, { kind: 'section.restored', subjectId: section.id, placed });
    return { sectionId: section.id as string };
  });
  return sectionId;
}

/** A section and what was taken out together with it. */
function withAllBelow(section: Section, all: readonly Section[]): Section[] {
  const removedAt = section.removedAt?.getTime();
  const together = [section];
  for (const one of together)
    together.push(
      ...all.filter((child) => child.parentId === one.id && child.removedAt?.getTime() === removedAt),
    );
  return together;
}
