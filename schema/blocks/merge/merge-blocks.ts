import { type BlockJson, problemOfBlocks } from '../index.ts';
import { type BlockTree, ROOT, type TreeNode, treeOf } from './block-tree.ts';
import { fitted } from './fitted.ts';
import { mergeValue } from './merge-values.ts';
import { mergeWords } from './merge-words.ts';
import { orderOf, parentsOf, type Sides } from './places.ts';
import { stayingOf } from './staying.ts';

/** What both sides did to one block, so that a person must say how it is to read; null where a side has it no more. */
export interface Collision {
  /** WORDS: both changed the same words. BLOCK: both changed what it is, or what fits into it. REMOVED: one took it out. */
  readonly kind: 'WORDS' | 'BLOCK' | 'REMOVED';
  readonly blockId: string | null;
  readonly base: BlockJson | null;
  readonly theirs: BlockJson | null;
  readonly ours: BlockJson | null;
}

export interface MergedBlocks {
  /** All that merges by itself; where sides collide, ours. */
  readonly blocks: BlockJson[];
  readonly collisions: Collision[];
}

/**
 * Merges two texts that began from one: block by block, known by their ids, and word by word inside a block. No block
 * is lost and none stands twice; what only one side changed is as that side has it; for the rest it asks.
 */
export function mergeBlocks(
  base: readonly BlockJson[],
  theirs: readonly BlockJson[],
  ours: readonly BlockJson[],
): MergedBlocks {
  const sides: Sides = { base: treeOf(base), theirs: treeOf(theirs), ours: treeOf(ours) };
  const { keys, disputed } = stayingOf(sides);
  const parents = parentsOf(sides, keys);
  const collisions = new Map<string, Collision>();
  const collide = (key: string, kind: Collision['kind']) => {
    const [was, their, our] = [sides.base, sides.theirs, sides.ours].map((tree) => wholeOf(tree, key));
    const blockId = idOf(our ?? their ?? was ?? null);
    if (!collisions.has(key)) collisions.set(key, { kind, blockId, base: was!, theirs: their!, ours: our! });
  };
  const build = (parent: string): BlockJson[] =>
    orderOf(sides, parents, parent).flatMap((key) => {
      if (disputed.has(key) && !disputed.has(parents.get(key)!)) collide(key, 'REMOVED');
      const { shell, line } = mergeNode(sides, key, (kind) => collide(key, kind));
      if (line) return [{ ...shell, ...(line.length > 0 ? { content: line } : {}) }];
      return fitted(shell, build(key));
    });
  const blocks = build(ROOT);
  const problem = problemOfBlocks(blocks);
  if (!problem) return { blocks, collisions: [...collisions.values()] };
  // Each side is sound and together they are not, in a way that nothing mends: a person has to look at the whole.
  const whole: Collision = { kind: 'BLOCK', blockId: null, base: null, theirs: null, ours: null };
  return { blocks: [...ours], collisions: [whole] };
}

/** What a block is and which words it holds, merged; says where the sides collide. */
function mergeNode(
  { base, theirs, ours }: Sides,
  key: string,
  collide: (kind: 'WORDS' | 'BLOCK') => void,
): { shell: BlockJson; line: BlockJson[] | null } {
  const [was, their, our] = [base.get(key), theirs.get(key), ours.get(key)];
  if (!their || !our) {
    const only = (our ?? their)!;
    return { shell: only.shell, line: only.line && [...only.line] };
  }
  const type = mergeValue(was?.shell.type, their.shell.type, our.shell.type);
  const attrs = mergeAttrs(was, their, our);
  if (type.collides || attrs.collides) collide('BLOCK');
  const shell = { type: type.value!, ...(attrs.value ? { attrs: attrs.value } : {}) };
  if (!their.line || !our.line)
    return { shell: our.line ? our.shell : shell, line: our.line && [...our.line] };
  const { content, collides } = mergeWords(was?.line ?? [], their.line, our.line);
  if (collides) collide('WORDS');
  return { shell, line: content };
}

function mergeAttrs(was: TreeNode | undefined, their: TreeNode, our: TreeNode) {
  const [b, t, o] = [was?.shell.attrs, their.shell.attrs, our.shell.attrs];
  if (!t && !o) return { value: undefined, collides: false };
  const names = [...new Set([...Object.keys(o ?? {}), ...Object.keys(t ?? {})])];
  const merged = names.map((name) => [name, mergeValue(b?.[name], t?.[name], o?.[name])] as const);
  const kept = merged.filter(([, { value }]) => value !== undefined);
  return {
    value: Object.fromEntries(kept.map(([name, { value }]) => [name, value])),
    collides: merged.some(([, { collides }]) => collides),
  };
}

/** A block as a side has it, with all that is in it. */
function wholeOf(tree: BlockTree, key: string): BlockJson | null {
  const node = tree.get(key);
  if (!node) return null;
  const content = node.line ?? node.children.map((child) => wholeOf(tree, child)!);
  return { ...node.shell, ...(content.length > 0 ? { content } : {}) };
}

const idOf = (block: BlockJson | null) => (typeof block?.attrs?.id === 'string' ? block.attrs.id : null);
