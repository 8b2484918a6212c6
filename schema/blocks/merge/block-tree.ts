import type { BlockJson } from '../index.ts';
import { nodes } from '../nodes.ts';

/** A block by itself: what it is, which line it holds, and which blocks it is made of, by their keys. */
export interface TreeNode {
  readonly key: string;
  /** The key of the block it stands in; `ROOT` at the top. */
  readonly parent: string;
  /** The block without what is in it. */
  readonly shell: BlockJson;
  /** Its words, where it is a line. */
  readonly line: readonly BlockJson[] | null;
  readonly children: readonly string[];
}

/** Blocks as a tree by key: the id of each, or where there is none what it is and where it stands. */
export type BlockTree = ReadonlyMap<string, TreeNode>;

export const ROOT = '';

/** Takes blocks apart. A second block of one id keeps a key of its own, so that none is lost. */
export function treeOf(blocks: readonly BlockJson[]): BlockTree {
  const tree = new Map<string, TreeNode>();
  const plant = (parent: string, siblings: readonly BlockJson[]): string[] =>
    siblings.map((block) => {
      const key = keyIn(tree, parent, block);
      const { content = [], ...shell } = block;
      const line = isLine(block.type) ? content : null;
      // Its place is taken before its children come, as they may be written alike.
      tree.set(key, { key, parent, shell, line, children: [] });
      tree.set(key, { key, parent, shell, line, children: line ? [] : plant(key, content) });
      return key;
    });
  const children = plant(ROOT, blocks);
  tree.set(ROOT, { key: ROOT, parent: ROOT, shell: { type: 'doc' }, line: null, children });
  return tree;
}

export const isLine = (type: string): boolean => nodes[type]?.content?.startsWith('inline') ?? false;

function keyIn(tree: ReadonlyMap<string, TreeNode>, parent: string, block: BlockJson): string {
  const id = block.attrs?.id;
  const key = typeof id === 'string' ? `#${id}` : `${parent}/${JSON.stringify(block)}`;
  for (let again = 1; ; again++) {
    const candidate = again === 1 ? key : `${key} ${again}`;
    if (!tree.has(candidate)) return candidate;
  }
}
