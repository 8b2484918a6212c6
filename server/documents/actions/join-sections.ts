import type { BlockJson } from '../../../schema/blocks/index.ts';
import type { Person } from '../../kernel/actor.ts';
import { conflict, notFound } from '../../kernel/errors.ts';
import { isId, newId } from '../../kernel/ids.ts';
import type { Services } from '../../streams/index.ts';
import { mustHaveOwnTree } from '../adaptation/adaptation-place.ts';
import { mayEdit } from '../document.policy.ts';
import { mustStill, placeOfAnySection } from '../document-place.ts';
import { holdStill } from '../hold-still.ts';
import { Section, type SectionId } from '../section.entity.ts';
import { keepPast } from '../section-past.ts';
import { readSectionText, writeSectionText } from '../write-blocks.ts';
import { standing } from './sections.ts';

export interface JoinSections {
  readonly requestId: string;
  readonly sectionId: string;
  /** The section that takes the other’s text to its end. */
  readonly intoId: string;
}

/**
 * Puts a section’s text at the end of another, under its title as a heading, and what hangs below it below the other.
 * Blocks keep their ids; the emptied section is taken out. Refuses a section that stands below the one that is joined.
 */
export async function joinSections(services: Services, actor: Person, input: JoinSections): Promise<string> {
  const place = await placeOfAnySection(services, actor, input.sectionId, mayEdit);
  const { requestId, ...payload } = input;
  const request = { requestId, action: 'joinSections', payload };
  const { sectionId } = await services.streams.perform(actor, request, async (work) => {
    await holdStill(work, place);
    await mustStill(work, place, mayEdit, () => notFound('section', input.sectionId));
    await mustHaveOwnTree(work, place.documentId);
    const all = await work.em.find(
      Section,
      { documentId: place.documentId as Section['documentId'], removedAt: null },
      { orderBy: { place: 'asc' } },
    );
    const byId = new Map<string, Section>(all.map((one) => [one.id, one]));
    const joined = byId.get(input.sectionId);
    if (!joined) throw conflict('The section has been removed.', 'SECTION_GONE');
    const into = isId(input.intoId) ? byId.get(input.intoId) : undefined;
    if (!into || into === joined) throw notFound('section', input.intoId);
    for (let at: Section | undefined = into; at; at = at.parentId ? byId.get(at.parentId) : undefined)
      if (at.parentId === joined.id)
        throw conflict('A section can’t be joined to one that stands below it.', 'JOINS_WHAT_IS_BELOW');

    const [text, rest] = [await readSectionText(work, into.id), await readSectionText(work, joined.id)];
    for (const child of all.filter((one) => one.parentId === joined.id)) {
      const last = all.filter((one) => one.parentId === into.id).at(-1)?.id ?? null;
      const placed = keepPast(work, [child]);
      child.place = await standing(work, place.documentId, { parentId: into.id, afterId: last }, child.id);
      child.parentId = into.id;
      await work.em.flush();
      work.record(place.streamId, { kind: 'section.moved', subjectId: child.id, placed });
    }
    await writeSectionText(work, place, rest, []);
    await writeSectionText(work, place, text, [...text.blocks, headingOf(joined), ...rest.blocks]);
    const placed = keepPast(work, [joined]);
    joined.removedAt = work.clock.now();
    work.record(place.streamId, { kind: 'section.removed', subjectId: joined.id, placed, takesPlace: true });
    return { sectionId: into.id as SectionId as string };
  });
  return sectionId;
}

function headingOf({ title }: Section): BlockJson {
  return { type: 'heading', attrs: { id: newId(), level: 1 }, content: [{ type: 'text', text: title }] };
}
