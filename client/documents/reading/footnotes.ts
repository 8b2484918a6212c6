import type { BlockJson } from '../../../schema/blocks/block-schema.ts';

/** The footnotes of some blocks in the order in which they are called: the first is number one. */
export function numberedNotes(blocks: readonly BlockJson[]): BlockJson[] {
  return blocks.flatMap((block) =>
    block.type === 'footnote' ? [block] : block.content ? numberedNotes(block.content) : [],
  );
}
