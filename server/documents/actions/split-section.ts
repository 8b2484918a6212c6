import type { BlockJson } from '../../../schema/blocks/index.ts';
import { limits } from '../../../schema/limits.ts';
import type { Person } from '../../kernel/actor.ts';
import { conflict, notFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Services } from '../../streams/index.ts';
import { mustHaveOwnTree } from '../adaptation/adaptation-place.ts';
import { mayEdit } from '../document.policy.ts';
import { mustStill, placeOfSection } from '../document-place.ts';
import { holdStill } from '../hold-still.ts';
import { Section, type SectionId } from '../section.entity.ts';
import { readSectionText, writeSectionText } from '../write-blocks.ts';
import { standing } from './sections.ts';

export interface SplitSection {
  readonly requestId: string;
  readonly sectionId: string;
  /** The block that the new section begins with. */
  readonly blockId: string;
  readonly title: string;
}

/**
 * Puts a block and all after it into a section of their own, right after, and returns its id. Blocks keep their ids; a
 * heading that says what the title says becomes the title. Refuses a block that does not stand in the section by itself, as one within a list.
 */
export async function splitSection(services: Services, actor: Person, input: SplitSection): Promise<string> {
  const title = plainText('title', input.title, limits.sectionTitle);
  const place = await placeOfSection(services, actor, input.sectionId, mayEdit);
  const { requestId, ...payload } = input;
  const request = { requestId, action: 'splitSection', payload };
  const { sectionId } = await services.streams.perform(actor, request, async (work) => {
    await holdStill(work, place);
    await mustStill(work, place, mayEdit, () => notFound('section', input.sectionId));
    await mustHaveOwnTree(work, place.documentId);
    const first = await work.em.findOneOrFail(Section, { id: input.sectionId as SectionId });
    if (first.removedAt) throw conflict('The section has been removed.', 'SECTION_GONE');
    const text = await readSectionText(work, first.id);
    const at = text.blocks.findIndex((block) => block.attrs?.id === input.blockId);
    if (at === -1) throw notFound('block', input.blockId);
    const second = work.em.create(Section, {
      id: newId<'Section'>(),
      documentId: first.documentId,
      parentId: first.parentId,
      place: await standing(work, place.documentId, { parentId: first.parentId, afterId: first.id }),
      title,
      freedom: first.freedom,
    });
    work.em.persist(second);
    await work.em.flush();
    work.record(place.streamId, { kind: 'section.added', subjectId: second.id });
    await writeSectionText(
      work,
      place,
      await readSectionText(work, second.id),
      below(text.blocks.slice(at), title),
    );
    await writeSectionText(work, place, text, text.blocks.slice(0, at));
    return { sectionId: second.id as string };
  });
  return sectionId;
}

function below(blocks: readonly BlockJson[], title: string): readonly BlockJson[] {
  const [first, ...rest] = blocks;
  const words = first?.content
    ?.map((one) => one.text ?? '')
    .join('')
    .trim();
  return first?.type === 'heading' && words === title ? rest : blocks;
}
