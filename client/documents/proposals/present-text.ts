import { blocksOf } from '../../../schema/blocks/blocks-of.ts';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { mergeBlocks } from '../../../schema/blocks/merge/index.ts';
import type { OpenDocument } from '../data/open-document.ts';

/** A section as this device has it now, and up to where of the document that holds. */
export interface PresentText {
  readonly blocks: readonly BlockJson[];
  readonly seenAt: string;
}

export function presentText(document: OpenDocument, sectionId: string): PresentText {
  const text = document.text(sectionId);
  return { blocks: text ? blocksOf(text.fragment) : [], seenAt: document.position };
}

/** One wording of a section, as it is merged or shown. */
export interface Wording {
  readonly id: string;
  readonly base: readonly BlockJson[];
  readonly text: readonly BlockJson[];
}

/** How the section would read with a wording, and in how many places somebody has to say how. */
export function mergedInto(present: readonly BlockJson[], { base, text }: Pick<Wording, 'base' | 'text'>) {
  const { blocks, collisions } = mergeBlocks(base, present, text);
  return { blocks, collisions: collisions.length };
}

/** Which of some wordings can’t both be taken: for each, the ids of those it collides with. */
export function rivalsOf(
  present: readonly BlockJson[],
  wordings: readonly Wording[],
): ReadonlyMap<string, readonly string[]> {
  const now = wordings.map((wording) => ({ id: wording.id, ...mergedInto(present, wording) }));
  return new Map(
    now.map((one) => [
      one.id,
      now
        .filter(
          (other) =>
            other.id !== one.id && mergeBlocks(present, one.blocks, other.blocks).collisions.length > 0,
        )
        .map(({ id }) => id),
    ]),
  );
}
