import type { BlockJson } from './block-schema.ts';
import { headingLevels } from './nodes.ts';
import { plainTextOf } from './plain-text-of.ts';

/** A section to be made: its title, its text, and the sections under it. */
export interface SectionDraft {
  readonly title: string;
  /** The section it was before it went out, where the text says so. */
  readonly sectionId: string | null;
  readonly blocks: readonly BlockJson[];
  readonly children: readonly SectionDraft[];
}

interface Open {
  readonly depth: number;
  readonly section: {
    title: string;
    sectionId: string | null;
    blocks: BlockJson[];
    children: Open['section'][];
  };
}

/**
 * Parts a text into sections: a heading down to the deepest level that parts becomes a section, what stands before the
 * first one a section without title. Where a text of ours says which headings are sections, only those are.
 */
export function sectionsOfBlocks(blocks: readonly BlockJson[], deepest = 2): SectionDraft[] {
  const isMarked = blocks.some((block) => block.attrs?.section !== undefined);
  const parts = (block: BlockJson) =>
    block.type === 'heading' && (isMarked ? block.attrs?.section !== undefined : levelOf(block) <= deepest);
  const all: Open['section'][] = [];
  const open: Open[] = [];
  for (const block of blocks) {
    if (parts(block)) {
      const depth = levelOf(block);
      while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
      const section = {
        title: plainTextOf(block).trim(),
        sectionId: (block.attrs?.section as string | undefined) ?? null,
        blocks: [],
        children: [],
      };
      (open.at(-1)?.section.children ?? all).push(section);
      open.push({ depth, section });
      continue;
    }
    if (open.length === 0) {
      const section = { title: '', sectionId: null, blocks: [], children: [] };
      all.push(section);
      open.push({ depth: Number.POSITIVE_INFINITY, section });
    }
    const { depth, section } = open.at(-1)!;
    section.blocks.push(block.type === 'heading' ? lifted(block, depth) : block);
  }
  return all;
}

/** A heading below a section's own begins at the first level again; the schema knows no deeper than the third. */
function lifted(block: BlockJson, depth: number): BlockJson {
  const level = Math.min(
    Math.max(levelOf(block) - (Number.isFinite(depth) ? depth : 0), 1),
    headingLevels.at(-1)!,
  );
  return { ...block, attrs: { ...block.attrs, level } };
}

function levelOf(block: BlockJson): number {
  return Number(block.attrs?.level ?? 2);
}
