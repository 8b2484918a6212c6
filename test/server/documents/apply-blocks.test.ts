import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { blocksOf } from '../../../schema/blocks/blocks-of.ts';
import { canonical } from '../../../schema/blocks/compare/canonical.ts';
import { type BlockJson, fragmentName } from '../../../schema/blocks/index.ts';
import { applyBlocks } from '../../../server/documents/apply-blocks.ts';

const text = (words: string, ...marks: string[]): BlockJson => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const line = (id: string, ...content: BlockJson[]): BlockJson => ({
  type: 'paragraph',
  attrs: { id },
  ...(content.length > 0 ? { content } : {}),
});
const list = (id: string, ...lines: BlockJson[]): BlockJson => ({
  type: 'bulletList',
  attrs: { id },
  content: lines.map((block, at) => ({ type: 'listItem', attrs: { id: `${id}${at}` }, content: [block] })),
});

function docOf(blocks: readonly BlockJson[]): Y.Doc {
  const doc = new Y.Doc();
  applyBlocks(doc.getXmlFragment(fragmentName), blocks);
  return doc;
}
const read = (doc: Y.Doc) => blocksOf(doc.getXmlFragment(fragmentName));
const write = (doc: Y.Doc, blocks: readonly BlockJson[]) =>
  doc.transact(() => applyBlocks(doc.getXmlFragment(fragmentName), blocks));

it('leaves what another types meanwhile where they type it', () => {
  const ours = docOf([line('1', text('A city wakes.')), line('2', text('It sings.'))]);
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ours));
  const second = theirs.getXmlFragment(fragmentName).get(1) as Y.XmlElement;
  (second.get(0) as Y.XmlText).insert(3, 'loudly ');
  write(ours, [
    line('0', text('First of all.')),
    line('1', text('A harbour wakes.')),
    line('2', text('It sings.', 'bold')),
  ]);
  Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs));
  expect(read(ours).map((block) => (block.content ?? []).map((run) => run.text).join(''))).toEqual([
    'First of all.',
    'A harbour wakes.',
    'It loudly sings.',
  ]);
});

it('makes nothing of a text that reads so already', () => {
  const blocks = [
    line('1', text('A '), text('firm', 'bold'), text(' rule')),
    list('l', line('2', text('one'))),
  ];
  const doc = docOf(blocks);
  let edits = 0;
  doc.on('update', () => {
    edits += 1;
  });
  write(doc, blocks);
  expect(edits).toBe(0);
});

const words = fc.array(fc.constantFrom('a ', 'đô ', '대구 ', 'é'.normalize('NFD'), '👩‍👩‍👧', '200 '), {
  minLength: 1,
  maxLength: 5,
});
const run = fc
  .tuple(words, fc.subarray(['bold', 'italic']))
  .map(([some, marks]) => text(some.join(''), ...marks));
const inline = fc.oneof(
  { weight: 5, arbitrary: run },
  fc.constant<BlockJson>({ type: 'hardBreak' }),
  fc.constant<BlockJson>({ type: 'footnote', attrs: { id: 'n', words: 'a note' } }),
);
const blocks = fc
  .array(fc.tuple(fc.nat(9), fc.array(inline, { maxLength: 4 }), fc.nat(5)), { maxLength: 8 })
  .map((lines) => {
    const seen = new Set<number>();
    return lines.flatMap(([id, content, kind]): BlockJson[] => {
      if (seen.has(id)) return [];
      seen.add(id);
      const block = line(`b${id}`, ...joined(content));
      if (kind === 0) return [list(`l${id}`, block)];
      return [kind === 1 ? { ...block, type: 'heading', attrs: { id: `b${id}`, level: 2 } } : block];
    });
  });

/** Neighbours that are marked alike are one run, as a section’s text always has them. */
function joined(content: readonly BlockJson[]): BlockJson[] {
  const whole: BlockJson[] = [];
  for (const node of content) {
    const last = whole.at(-1);
    if (last?.type === 'text' && node.type === 'text' && canonical(last.marks) === canonical(node.marks))
      whole[whole.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else whole.push(node);
  }
  return whole;
}

it('makes any text of any other', () => {
  fc.assert(
    fc.property(fc.array(blocks, { minLength: 2, maxLength: 4 }), (texts) => {
      const doc = new Y.Doc();
      for (const text of texts) {
        write(doc, text);
        expect(canonical(read(doc))).toBe(canonical(text));
      }
    }),
    { numRuns: 300 },
  );
});
