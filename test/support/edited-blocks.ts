import fc from 'fast-check';
import type { BlockJson } from '../../schema/blocks/index.ts';

export const text = (words: string, ...marks: string[]): BlockJson => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
export const line = (id: string, words: string): BlockJson => ({
  type: 'paragraph',
  attrs: { id },
  ...(words ? { content: [text(words)] } : {}),
});
export const item = (id: string, ...blocks: BlockJson[]): BlockJson => ({
  type: 'listItem',
  attrs: { id },
  content: blocks,
});
export const list = (id: string, ...items: BlockJson[]): BlockJson => ({
  type: 'bulletList',
  attrs: { id },
  content: items,
});
export const table = (id: string, ...rows: string[][]): BlockJson => ({
  type: 'table',
  attrs: { id },
  content: rows.map((cells, at) => ({
    type: 'tableRow',
    attrs: { id: `${id}r${cells[0]}${at === 0 ? 'head' : ''}` },
    content: cells.map((words) => ({
      type: 'tableCell',
      attrs: { id: `${id}c${words}`, colspan: 1, rowspan: 1, colwidth: null },
      content: [line(`${id}p${words}`, words)],
    })),
  })),
});

export const words = (block: BlockJson | undefined): string =>
  block?.text ?? (block?.content ?? []).map(words).join(block?.type === 'doc' ? '\n' : '');

export const vocabulary = [
  'festival',
  'city',
  '200',
  '300',
  'sáng tạo',
  'của',
  '음악',
  '도시',
  'é'.normalize('NFD'),
  'and',
];

/** Something a person does to a text; numbers choose where. */
export const step = fc.record({
  what: fc.constantFrom('reword', 'add', 'remove', 'move', 'quote', 'item', 'heading'),
  at: fc.nat(1000),
  to: fc.nat(1000),
  word: fc.constantFrom(...vocabulary),
});
export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** A text of lines, a list and a table, with ids of its own. */
export const textOf = (name: string): fc.Arbitrary<BlockJson[]> =>
  fc
    .array(fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((lines) => {
      const blocks = lines.map((some, at) => line(`${name}${at}`, some.join(' ')));
      return [
        ...blocks,
        list(
          `${name}l`,
          ...blocks
            .slice(0, 3)
            .map((_, at) => item(`${name}i${at}`, line(`${name}ip${at}`, `item ${at} of the list`))),
        ),
        table(`${name}t`, ['A', 'B'], ['1', '2']),
      ];
    });

/** The text once somebody has taken these steps; what they add carries their name. */
export function edited(blocks: readonly BlockJson[], steps: readonly Step[], who: string): BlockJson[] {
  return steps.reduce<BlockJson[]>(
    (now, { what, at, to, word }, turn) => {
      const index = at % Math.max(1, now.length);
      const block = now[index];
      const without = now.filter((one) => one !== block);
      const target = to % (without.length + 1);
      if (what === 'add' || !block) return now.toSpliced(target, 0, line(`${who}${turn}`, word));
      if (what === 'remove') return without;
      if (what === 'move') return without.toSpliced(target, 0, block);
      if (what === 'quote')
        return now.with(index, { type: 'blockquote', attrs: { id: `${who}q${turn}` }, content: [block] });
      if (what === 'item' && block.type === 'bulletList')
        return now.with(
          index,
          list(
            block.attrs!.id as string,
            ...block.content!,
            item(`${who}i${turn}`, line(`${who}p${turn}`, word)),
          ),
        );
      if (block.type !== 'paragraph') return now;
      if (what === 'heading')
        return now.with(index, { ...block, type: 'heading', attrs: { ...block.attrs, level: 2 } });
      const some = words(block).split(' ');
      return now.with(index, line(block.attrs!.id as string, some.with(to % some.length, word).join(' ')));
    },
    [...blocks],
  );
}

const isLine = ({ type }: BlockJson) => type === 'paragraph' || type === 'heading';

/** The ids of all blocks, or of all lines. */
export const idsIn = (blocks: readonly BlockJson[], which: 'all' | 'lines' = 'all'): string[] =>
  blocks.flatMap((block) => [
    ...(typeof block.attrs?.id === 'string' && (which === 'all' || isLine(block)) ? [block.attrs.id] : []),
    ...idsIn(block.content ?? [], which),
  ]);

export const steps = fc.array(step, { maxLength: 8 });
