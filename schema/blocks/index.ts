import { Node } from '@tiptap/pm/model';
import { type BlockJson, blockSchema } from './block-schema.ts';

export { type BlockJson, blockSchema } from './block-schema.ts';
export { giveIds, idsFrom } from './give-ids.ts';
export { isSafeAddress } from './marks.ts';
export { calloutKinds, headingLevels } from './nodes.ts';
export { mentionText, plainTextOf } from './plain-text-of.ts';
export { type SectionDraft, sectionsOfBlocks } from './sections-of-blocks.ts';

/** The name of a section's text inside its Y.Doc. */
export const fragmentName = 'blocks';

/** Says what is wrong with blocks that stand one after another, or null. */
export function problemOfBlocks(blocks: readonly BlockJson[]): string | null {
  try {
    for (const block of blocks) {
      const node = Node.fromJSON(blockSchema, block);
      if (!node.type.isInGroup('block')) return `A ${node.type.name} can’t stand by itself.`;
      node.check();
      assertKnownAttributes(block);
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The schema overlooks attributes that it does not know; they would be stored, and lie in every edition, unseen. */
function assertKnownAttributes({ type, attrs, marks = [], content = [] }: BlockJson): void {
  assertKnown(type, attrs, blockSchema.nodes[type]?.spec.attrs);
  for (const mark of marks) assertKnown(mark.type, mark.attrs, blockSchema.marks[mark.type]?.spec.attrs);
  for (const inner of content) assertKnownAttributes(inner);
}

function assertKnown(type: string, given: object = {}, known: object = {}): void {
  const strange = Object.keys(given).find((name) => !Object.hasOwn(known, name));
  if (strange !== undefined) throw new RangeError(`A ${type} has no ${JSON.stringify(strange)}`);
}
