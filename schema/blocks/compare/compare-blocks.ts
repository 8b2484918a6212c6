import { diffArrays } from 'diff';
import type { BlockJson } from '../index.ts';
import { nodes } from '../nodes.ts';
import { canonical } from './canonical.ts';
import { compareWords, type WordRun } from './compare-words.ts';

/** A block without what is in it. */
export type Shell = Omit<BlockJson, 'content'>;

/** What became of a block. One that was moved stands in both places: `MOVED_AWAY` where it was, `MOVED` where it is. */
export type ComparedBlock =
  | { readonly kind: 'SAME' | 'ADDED' | 'REMOVED' | 'MOVED_AWAY'; readonly block: BlockJson }
  | {
      readonly kind: 'CHANGED' | 'MOVED';
      readonly before: Shell;
      readonly after: Shell;
      /** The words of a line, compared; null where it is made of blocks. */
      readonly words: readonly WordRun[] | null;
      readonly blocks: readonly ComparedBlock[] | null;
    };

/**
 * What became of some blocks: aligned by their ids, compared word by word within each, in the order of the later ones
 * with what went where it stood. Whatever can't be aligned went and came; nothing of either side is left out.
 */
export function compareBlocks(before: readonly BlockJson[], after: readonly BlockJson[]): ComparedBlock[] {
  const old = keyed(before);
  const now = keyed(after);
  const parts = diffArrays([...old.keys()], [...now.keys()]);
  return parts.flatMap(({ added, removed, value }) =>
    value.flatMap((key): ComparedBlock[] => {
      const was = old.get(key);
      const is = now.get(key);
      if (removed) return [{ kind: is && canBeAligned(was!, is) ? 'MOVED_AWAY' : 'REMOVED', block: was! }];
      if (!added) return compareOne(was!, is!);
      if (!was || !canBeAligned(was, is!)) return [{ kind: 'ADDED', block: is! }];
      return [{ kind: 'MOVED', ...within(was, is!) }];
    }),
  );
}

/** Whether nothing differs. */
export function isUnchanged(blocks: readonly ComparedBlock[]): boolean {
  return blocks.every(({ kind }) => kind === 'SAME');
}

function compareOne(was: BlockJson, is: BlockJson): ComparedBlock[] {
  if (sameJson(was, is)) return [{ kind: 'SAME', block: is }];
  if (!canBeAligned(was, is))
    return [
      { kind: 'REMOVED', block: was },
      { kind: 'ADDED', block: is },
    ];
  return [{ kind: 'CHANGED', ...within(was, is) }];
}

function within(was: BlockJson, is: BlockJson) {
  const isLine = isLineOf(is.type);
  return {
    before: shellOf(was),
    after: shellOf(is),
    words: isLine ? compareWords(was.content ?? [], is.content ?? []) : null,
    blocks: isLine || isLeaf(is.type) ? null : compareBlocks(was.content ?? [], is.content ?? []),
  };
}

/** By id; what has none, or one that was there already, by all that it is. */
function keyed(blocks: readonly BlockJson[]): Map<string, BlockJson> {
  const byKey = new Map<string, BlockJson>();
  for (const block of blocks) {
    const id = typeof block.attrs?.id === 'string' ? `#${block.attrs.id}` : canonical(block);
    let key = id;
    for (let again = 2; byKey.has(key); again++) key = `${id} ${again}`;
    byKey.set(key, block);
  }
  return byKey;
}

/** A heading that became a paragraph is the same line; a line that became a table is not. */
function canBeAligned(a: BlockJson, b: BlockJson): boolean {
  return a.type === b.type || (isLineOf(a.type) && isLineOf(b.type));
}

const isLineOf = (type: string) => nodes[type]?.content?.startsWith('inline') ?? false;
const isLeaf = (type: string) => nodes[type]?.content === undefined;

function shellOf({ content: _, ...shell }: BlockJson): Shell {
  return shell;
}

const sameJson = (a: unknown, b: unknown) => canonical(a) === canonical(b);
