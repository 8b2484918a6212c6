import { limits } from '../../../schema/limits.ts';
import type { Person } from '../../kernel/actor.ts';
import { conflict, invalid, notFound } from '../../kernel/errors.ts';
import { isId, newId } from '../../kernel/ids.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Work } from '../../kernel/work.ts';
import type { Services } from '../../streams/index.ts';
import { mustHaveOwnTree } from '../adaptation/adaptation-place.ts';
import type { DocumentId } from '../document.entity.ts';
import { mayEdit } from '../document.policy.ts';
import { mustStill, placeOfAnySection, placeOfDocument } from '../document-place.ts';
import { placeBetween } from '../place-between.ts';
import { Section, type SectionId } from '../section.entity.ts';
import { keepPast } from '../section-past.ts';

/** Where a section is to stand: under a parent, right after a sibling, or first where none is named. */
export interface Standing {
  readonly parentId?: string | null;
  readonly afterId?: string | null;
}

/** Adds an empty section and returns its id. */
export async function addSection(
  services: Services,
  actor: Person,
  input: { requestId: string; documentId: string; title: string } & Standing,
): Promise<string> {
  const title = plainText('title', input.title, limits.sectionTitle);
  const place = await placeOfDocument(services, actor, input.documentId, mayEdit);
  const { requestId, ...payload } = input;
  const { sectionId } = await services.streams.perform(
    actor,
    { requestId, action: 'addSection', payload },
    async (work) => {
      await lockSections(work, place.documentId);
      await mustStill(work, place, mayEdit, () => notFound('document', input.documentId));
      await mustHaveOwnTree(work, place.documentId);
      const siblings = await standing(work, place.documentId, input);
      const section = work.em.create(Section, {
        id: newId<'Section'>(),
        documentId: place.documentId as DocumentId,
        parentId: (input.parentId ?? null) as SectionId | null,
        place: siblings,
        title,
      });
      work.em.persist(section);
      work.record(place.streamId, { kind: 'section.added', subjectId: section.id });
      return { sectionId: section.id as string };
    },
  );
  return sectionId;
}

/** Gives a section another title. */
export async function renameSection(
  services: Services,
  actor: Person,
  input: { requestId: string; sectionId: string; title: string },
): Promise<string> {
  const title = plainText('title', input.title, limits.sectionTitle);
  return changeSection(services, actor, 'renameSection', input, 'section.renamed', async (_work, section) => {
    section.title = title;
  });
}

/** Moves a section, with all below it, to another place. Refuses to put it below itself. */
export async function moveSection(
  services: Services,
  actor: Person,
  input: { requestId: string; sectionId: string } & Standing,
): Promise<string> {
  return changeSection(services, actor, 'moveSection', input, 'section.moved', async (work, section) => {
    if (input.parentId) await assertNotBelow(work, section, input.parentId);
    if (input.afterId === section.id) throw invalid('afterId', 'A section can’t stand after itself.');
    section.place = await standing(work, section.documentId, input, section.id);
    section.parentId = (input.parentId ?? null) as SectionId | null;
  });
}

/** Takes a section out of the text, with all below it; its words are never lost. */
export async function removeSection(
  services: Services,
  actor: Person,
  input: { requestId: string; sectionId: string },
): Promise<string> {
  return changeSection(services, actor, 'removeSection', input, 'section.removed', async (work, section) => {
    const at = work.clock.now();
    for (const one of [section, ...(await allBelow(work, section))]) one.removedAt ??= at;
  });
}

async function changeSection(
  services: Services,
  actor: Person,
  action: string,
  { requestId, ...payload }: { requestId: string; sectionId: string },
  kind: string,
  change: (work: Work, section: Section) => Promise<void>,
): Promise<string> {
  // Removed ones too: a removal asked for twice has the same answer twice.
  const place = await placeOfAnySection(services, actor, payload.sectionId, mayEdit);
  const result = await services.streams.perform(actor, { requestId, action, payload }, async (work) => {
    await lockSections(work, place.documentId);
    await mustStill(work, place, mayEdit, () => notFound('section', payload.sectionId));
    await mustHaveOwnTree(work, place.documentId);
    const section = await work.em.findOneOrFail(Section, { id: payload.sectionId as SectionId });
    if (section.removedAt) throw conflict('The section has been removed.', 'SECTION_GONE');
    const isRemoval = kind === 'section.removed';
    const placed = keepPast(work, isRemoval ? [section, ...(await allBelow(work, section))] : [section]);
    await change(work, section);
    work.record(place.streamId, { kind, subjectId: section.id, placed, takesPlace: isRemoval });
    return { sectionId: section.id as string };
  });
  return result.sectionId;
}

/** The tree of a document is changed by one at a time: two moves at once could make a circle. */
export async function lockSections(work: Work, documentId: string): Promise<void> {
  await work.em
    .getConnection()
    .execute(
      'select id from document where id = ? for update',
      [documentId],
      'all',
      work.em.getTransactionContext(),
    );
}

/** The key of the place after a sibling, or of the first place, under a parent. */
export async function standing(
  work: Work,
  documentId: string,
  { parentId, afterId }: Standing,
  without?: string,
): Promise<string> {
  await lockSections(work, documentId);
  if (parentId) await present(work, documentId, parentId, 'parentId');
  const siblings = await work.em.find(
    Section,
    {
      documentId: documentId as DocumentId,
      parentId: (parentId ?? null) as SectionId | null,
      removedAt: null,
    },
    { orderBy: { place: 'asc' } },
  );
  const others = siblings.filter((one) => one.id !== without);
  const at = afterId ? others.findIndex((one) => one.id === afterId) : -1;
  if (afterId && at === -1)
    throw invalid('afterId', `${JSON.stringify(afterId)} is no section of that place.`);
  return placeBetween(others[at]?.place ?? null, others[at + 1]?.place ?? null);
}

async function present(work: Work, documentId: string, id: string, field: string): Promise<Section> {
  const found =
    isId(id) &&
    (await work.em.findOne(Section, {
      id: id as SectionId,
      documentId: documentId as DocumentId,
      removedAt: null,
    }));
  if (!found) throw notFound(field === 'parentId' ? 'section' : field, id);
  return found;
}

async function assertNotBelow(work: Work, section: Section, parentId: string): Promise<void> {
  let at: string | null = parentId;
  while (at) {
    if (at === section.id) throw invalid('parentId', 'A section can’t be put below itself.');
    at = (await present(work, section.documentId, at, 'parentId')).parentId;
  }
}

export async function allBelow(work: Work, section: Section): Promise<Section[]> {
  const below = await work.em.find(Section, { parentId: section.id, removedAt: null });
  const deeper = await Promise.all(below.map((one) => allBelow(work, one)));
  return [...below, ...deeper.flat()];
}
