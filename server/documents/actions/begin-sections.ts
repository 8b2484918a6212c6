import { newId } from '../../kernel/ids.ts';
import type { Work } from '../../kernel/work.ts';
import type { Document } from '../document.entity.ts';
import { placeBetween } from '../place-between.ts';
import { Section } from '../section.entity.ts';

/** Gives a document that has just been begun its first sections, empty, one after the other. */
export function beginSections(work: Work, document: Document, titles: readonly string[]): void {
  let place: string | null = null;
  for (const title of titles) {
    place = placeBetween(place, null);
    const section = work.em.create(Section, {
      id: newId<'Section'>(),
      documentId: document.id,
      place,
      title,
    });
    work.em.persist(section);
    work.record(document.streamId, { kind: 'section.added', subjectId: section.id });
  }
}
