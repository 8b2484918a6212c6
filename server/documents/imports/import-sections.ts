import { type BlockJson, giveIds } from '../../../schema/blocks/index.ts';
import { findOutput } from '../../jobs/index.ts';
import type { Person } from '../../kernel/actor.ts';
import { conflict, forbidden, invalid, notFound } from '../../kernel/errors.ts';
import { isId, newId } from '../../kernel/ids.ts';
import type { Work } from '../../kernel/work.ts';
import type { Services } from '../../streams/index.ts';
import { mustHaveOwnTree } from '../adaptation/adaptation-place.ts';
import type { DocumentId } from '../document.entity.ts';
import { mayEdit } from '../document.policy.ts';
import { placeOfDocument } from '../document-place.ts';
import { holdStill } from '../hold-still.ts';
import { placeBetween } from '../place-between.ts';
import { Section, type SectionId } from '../section.entity.ts';
import { readSectionText, writeSectionText } from '../write-blocks.ts';
import type { ImportInput } from './import-input.ts';
import type { ReadSection } from './read-import.ts';

export interface ImportSections {
  readonly requestId: string;
  /** The job that has read the file. */
  readonly jobId: string;
  /** The section that they are to stand under; under none where it is not named. */
  readonly parentId?: string | null;
  /** Which of the sections that were read come in, by their place in the preview; all where none are named. */
  readonly chosen?: readonly number[] | null;
}

/**
 * Adds the sections that were read from a file, at the end of their place, with their texts: all of them or none. A
 * block keeps its id where nothing else in the document has it.
 */
export async function importSections(
  services: Services,
  actor: Person,
  input: ImportSections,
): Promise<{ documentId: string; sectionIds: string[] }> {
  const { requestId, jobId, parentId = null } = input;
  if (!actor.actingFor)
    throw forbidden(
      'You are not appointed to any body, so there is nobody you could write for here.',
      'ACTS_FOR_NOBODY',
    );
  if (parentId !== null && !isId(parentId)) throw notFound('section', parentId);
  const payload = { jobId, parentId, chosen: input.chosen ?? null };
  const read = await findOutput(services, actor, jobId);
  if (read?.kind !== 'document.import') throw notFound('job', jobId);
  const { documentId } = read.input as ImportInput;
  const place = await placeOfDocument(services, actor, documentId, mayEdit).catch(() => {
    throw notFound('job', jobId);
  });
  const sections = chosenOf(JSON.parse(read.bytes.toString()) as ReadSection[], input.chosen);
  return services.streams.perform(actor, { requestId, action: 'importSections', payload }, async (work) => {
    await holdStill(work, place);
    await mustHaveOwnTree(work, documentId);
    if (parentId) await assertPresent(work, documentId, parentId);
    const taken = await idsInUse(work, documentId);
    const open: { depth: number; id: SectionId | null }[] = [{ depth: 0, id: parentId as SectionId | null }];
    const last = await lastPlace(work, documentId, parentId);
    const places = new Map<string | null, string | null>([[parentId, last]]);
    const sectionIds: string[] = [];
    for (const { depth, title, blocks } of sections) {
      while (open.at(-1)!.depth >= depth) open.pop();
      const holder = open.at(-1)!.id;
      const at = placeBetween(places.get(holder) ?? null, null);
      places.set(holder, at);
      const id = newId<'Section'>() as SectionId;
      work.em.persist(
        work.em.create(Section, {
          id,
          documentId: documentId as DocumentId,
          parentId: holder,
          place: at,
          title,
        }),
      );
      await work.em.flush();
      work.record(place.streamId, { kind: 'section.added', subjectId: id });
      const text = giveIds(blocks, newId, taken);
      if (text.length > 0) await writeSectionText(work, place, await readSectionText(work, id), text);
      open.push({ depth, id });
      sectionIds.push(id);
    }
    return { documentId, sectionIds };
  });
}

/** The sections that were chosen, lifted so that none hangs under one that was not. */
function chosenOf(
  sections: readonly ReadSection[],
  chosen: readonly number[] | null | undefined,
): ReadSection[] {
  if (!chosen) return [...sections];
  const wanted = new Set(chosen);
  if (wanted.size === 0 || [...wanted].some((one) => !sections[one]))
    throw invalid('chosen', 'Choose at least one of the sections that were read.', 'CHOOSE_SECTIONS');
  return sections.filter((_, at) => wanted.has(at));
}

async function assertPresent(work: Work, documentId: string, sectionId: string): Promise<void> {
  const found = await work.em.findOne(Section, {
    id: sectionId as SectionId,
    documentId: documentId as DocumentId,
  });
  if (!found) throw notFound('section', sectionId);
  if (found.removedAt) throw conflict('The section has been removed.', 'SECTION_GONE');
}

async function lastPlace(work: Work, documentId: string, parentId: string | null): Promise<string | null> {
  const last = await work.em.findOne(
    Section,
    { documentId: documentId as DocumentId, parentId: parentId as SectionId | null, removedAt: null },
    { orderBy: { place: 'desc' } },
  );
  return last?.place ?? null;
}

/** Every block’s id in the document as it stands, in removed sections as well: they can be put back. */
async function idsInUse(work: Work, documentId: string): Promise<Set<string>> {
  const sections = await work.em.find(Section, { documentId: documentId as DocumentId });
  const taken = new Set<string>();
  const gather = (block: BlockJson) => {
    if (typeof block.attrs?.id === 'string') taken.add(block.attrs.id);
    block.content?.forEach(gather);
  };
  for (const { id } of sections) {
    const text = await readSectionText(work, id);
    text.blocks.forEach(gather);
    text.doc.destroy();
  }
  return taken;
}
