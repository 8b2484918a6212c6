import { type ComparedBlock, compareBlocks } from '../../../schema/blocks/compare/index.ts';
import type { BlockJson } from '../../../schema/blocks/index.ts';

/** The mark of words that only the common text now has, or only the city's own text; words of both carry none. */
export const originMark = 'origin';
export type WordsOf = 'COMMON' | 'OURS';

/**
 * Marks the words of a merged text by where they come from: compared with the common text as it is now and with the
 * city's own, what one of them has not came from the other. What neither has was written for the merge: the city's own.
 */
export function markOrigins(
  merged: readonly BlockJson[],
  common: readonly BlockJson[],
  ours: readonly BlockJson[],
): BlockJson[] {
  const notCommon = newsOf(compareBlocks(common, merged));
  const notOurs = newsOf(compareBlocks(ours, merged));
  const mark = (block: BlockJson, isOursAlone: boolean, isCommonAlone: boolean): BlockJson => {
    const key = keyOf(block);
    const [ourBlock, commonBlock] = [
      isOursAlone || notCommon.whole.has(key),
      isCommonAlone || notOurs.whole.has(key),
    ];
    if (!block.content) return block;
    const isLine = block.content.some(({ type }) => inlineTypes.has(type));
    const inner = (child: BlockJson) => mark(child, ourBlock, commonBlock);
    if (!isLine) return { ...block, content: block.content.map(inner) };
    const [oursAt, commonAt] = [notCommon.letters.get(key), notOurs.letters.get(key)];
    let at = 0;
    const content = block.content.flatMap((node) => {
      const from = at;
      at += lengthOf(node);
      return pieces(node, (offset) => {
        if (ourBlock || oursAt?.[from + offset]) return 'OURS';
        return commonBlock || commonAt?.[from + offset] ? 'COMMON' : null;
      });
    });
    return { ...block, content };
  };
  return merged.map((block) => mark(block, false, false));
}

interface News {
  /** Blocks that the other text has not at all. */
  readonly whole: ReadonlySet<string>;
  /** For a line, which of its letters the other text has not. */
  readonly letters: ReadonlyMap<string, readonly boolean[]>;
}

function newsOf(compared: readonly ComparedBlock[]): News {
  const whole = new Set<string>();
  const letters = new Map<string, readonly boolean[]>();
  const look = (blocks: readonly ComparedBlock[]) => {
    for (const one of blocks) {
      if (one.kind === 'ADDED') whole.add(keyOf(one.block));
      if (one.kind !== 'CHANGED' && one.kind !== 'MOVED') continue;
      if (one.blocks) look(one.blocks);
      const line = one.words?.flatMap(({ kind, content }) =>
        kind === 'REMOVED'
          ? []
          : content.flatMap((node) => Array.from({ length: lengthOf(node) }, () => kind === 'ADDED')),
      );
      if (line) letters.set(keyOf(one.after), line);
    }
  };
  look(compared);
  return { whole, letters };
}

/** A stretch of a line in pieces of one origin each. */
function pieces(node: BlockJson, originAt: (offset: number) => WordsOf | null): BlockJson[] {
  if (node.type !== 'text' || !node.text) return [node];
  const { text } = node;
  const found: BlockJson[] = [];
  for (let from = 0; from < text.length; ) {
    const of = originAt(from);
    let to = from + 1;
    while (to < text.length && originAt(to) === of) to += 1;
    const marks = [...(node.marks ?? []), ...(of ? [{ type: originMark, attrs: { of } }] : [])];
    found.push({ ...node, text: text.slice(from, to), ...(marks.length > 0 ? { marks } : {}) });
    from = to;
  }
  return found;
}

const lengthOf = (node: BlockJson) => (node.type === 'text' ? (node.text ?? '').length : 1);
const inlineTypes = new Set(['text', 'hardBreak', 'mention', 'footnote']);
const keyOf = ({ attrs, type }: Pick<BlockJson, 'attrs' | 'type'>) => String(attrs?.id ?? type);
