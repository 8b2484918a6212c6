import { Node, Schema } from '@tiptap/pm/model';
import { marks } from './marks.ts';
import { nodes } from './nodes.ts';

export { isSafeAddress } from './marks.ts';
export { calloutKinds, headingLevels } from './nodes.ts';

/** The block schema: what an editor may write and a server accepts. */
export const blockSchema = new Schema({ nodes, marks });

/** The name of a section's text inside its Y.Doc. */
export const fragmentName = 'blocks';

/** A section's text as an edition keeps it: ProseMirror JSON. */
export interface BlockJson {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly BlockJson[];
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly text?: string;
}

/** Says what is wrong with blocks that stand one after another, or null. */
export function problemOfBlocks(blocks: readonly BlockJson[]): string | null {
  try {
    for (const block of blocks) {
      const node = Node.fromJSON(blockSchema, block);
      if (!node.type.isInGroup('block')) return `A ${node.type.name} can’t stand by itself.`;
      node.check();
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
