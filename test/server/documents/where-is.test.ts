import { updateYFragment } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  type Anchor,
  anchorOf,
  heldAnew,
  linesOf,
  linesOfBlocks,
  whereIs,
  whereIsQuoted,
} from '../../../schema/blocks/anchors/index.ts';
import { type BlockJson, blockSchema, fragmentName } from '../../../schema/blocks/index.ts';

/** A section on somebody's device, written in as the editor writes. */
function desk(...lines: string[]) {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment(fragmentName);
  const undo = new Y.UndoManager(fragment);
  const self = {
    doc,
    undo,
    write(blocks: readonly BlockJson[]) {
      const node = blockSchema.nodeFromJSON({ type: 'doc', content: blocks });
      doc.transact(() => updateYFragment(doc, fragment, node, { mapping: new Map(), isOMark: new Map() }));
      undo.stopCapturing();
    },
    lines: () => linesOf(fragment),
    anchor(words: string): Anchor {
      const whole = self
        .lines()
        .map(({ text }) => text)
        .join('\n');
      const from = whole.indexOf(words);
      if (from === -1) throw new Error(`There are no words ${words}.`);
      return anchorOf(self.lines(), { from, to: from + words.length });
    },
  };
  self.write(lines.map((words, at) => line(`p${at}`, words)));
  return self;
}

function line(id: string, words: string): BlockJson {
  return { type: 'paragraph', attrs: { id }, ...(words ? { content: [{ type: 'text', text: words }] } : {}) };
}

/** Another copy of a section, as a server has it: what was deleted there is gone for good. */
function copyOf(doc: Y.Doc) {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return linesOf(copy.getXmlFragment(fragmentName));
}

describe('an anchor', () => {
  it('is on exactly the words that were chosen', () => {
    const { anchor, lines } = desk('Who keeps the key?', 'The city does.');
    expect(anchor('keeps the key')).toMatchObject({
      blockIds: ['p0'],
      quote: 'keeps the key',
      prefix: 'Who ',
      suffix: '?\nThe city does.',
    });
    expect(whereIs(anchor('keeps the key'), lines())).toEqual({
      state: 'HERE',
      from: { blockId: 'p0', line: 0, offset: 4 },
      to: { blockId: 'p0', line: 0, offset: 17 },
      words: 'keeps the key',
    });
  });

  it('holds words over two paragraphs, and an empty paragraph between', () => {
    const { anchor, lines } = desk('One and', '', 'two and three');
    expect(whereIs(anchor('and\n\ntwo'), lines())?.words).toBe('and\n\ntwo');
  });

  it('stays where it is while others write before, after and right beside it', () => {
    const one = desk('alpha beta gamma');
    const anchor = one.anchor('beta');
    one.write([line('new', 'Something first'), line('p0', 'much alpha xbetay gamma delta')]);
    expect(whereIs(anchor, one.lines())).toMatchObject({
      state: 'HERE',
      words: 'beta',
      from: { blockId: 'p0', offset: 12 },
    });
  });

  it('says that its words were changed while something of them is left', () => {
    const one = desk('the festival of the whole city');
    const anchor = one.anchor('festival of the whole');
    one.write([line('p0', 'the festival of half the city')]);
    expect(whereIs(anchor, one.lines())).toMatchObject({ state: 'CHANGED' });
  });

  it('has lost its words when they are deleted, whatever is written in their place', () => {
    const one = desk('alpha beta gamma', 'and more');
    const anchor = one.anchor('beta');
    one.write([line('p0', 'alpha gamma'), line('p1', 'and more')]);
    expect(whereIs(anchor, one.lines())).toBeNull();
    one.write([line('p0', 'alpha omega gamma'), line('p1', 'and more')]);
    expect(whereIs(anchor, one.lines())).toBeNull();
    one.write([line('p1', 'and more')]);
    expect(whereIs(anchor, copyOf(one.doc))).toBeNull();
  });

  it('has them back when the deletion is undone, on the device and on the server', () => {
    const one = desk('alpha beta gamma', 'and more');
    const anchor = one.anchor('beta');
    one.write([line('p1', 'and more')]);
    expect(whereIs(anchor, one.lines())).toBeNull();
    one.undo.undo();
    expect(whereIs(anchor, one.lines())).toMatchObject({ state: 'HERE', words: 'beta' });
    expect(whereIs(anchor, copyOf(one.doc))).toMatchObject({ state: 'HERE', words: 'beta' });
  });

  it('follows its words when their paragraph is split before, after and within them, and joined again', () => {
    const one = desk('alpha beta gamma delta');
    const anchor = one.anchor('beta gamma');
    one.write([line('p0', 'alpha '), line('q', 'beta gamma delta')]);
    expect(whereIs(anchor, copyOf(one.doc))).toMatchObject({
      state: 'HERE',
      words: 'beta gamma',
      from: { blockId: 'q', offset: 0 },
    });
    one.write([line('p0', 'alpha '), line('q', 'beta '), line('r', 'gamma delta')]);
    expect(whereIs(anchor, copyOf(one.doc))).toMatchObject({ state: 'HERE', words: 'beta \ngamma' });
    one.write([line('p0', 'alpha beta gamma delta')]);
    expect(whereIs(anchor, copyOf(one.doc))).toMatchObject({
      state: 'HERE',
      words: 'beta gamma',
      from: { blockId: 'p0' },
    });
  });

  it('is not led astray by the same words elsewhere', () => {
    const one = desk('the key to the house', 'the key to the hall');
    const anchor = one.anchor('key to the house');
    const second = anchorOf(one.lines(), { from: 25, to: 28 });
    expect(second.quote).toBe('key');
    one.write([line('p0', 'the key to the house'), line('p1', 'the way to the hall')]);
    expect(whereIs(second, one.lines())).toBeNull();
    one.write([line('p0', 'nothing'), line('p1', 'the key to the hall')]);
    expect(whereIs(anchor, one.lines())).toBeNull();
  });

  it('finds its words in a section that their paragraph was moved to', () => {
    const one = desk('alpha beta gamma');
    const anchor = one.anchor('beta');
    const other = desk('x');
    other.write([line('p9', 'Something else with beta in it')]);
    expect(whereIsQuoted(anchor, other.lines())).toBeNull();
    other.write([line('p9', 'Something else with beta in it'), line('p0', 'alpha beta gamma')]);
    expect(whereIsQuoted(anchor, other.lines())).toMatchObject({ from: { blockId: 'p0' }, words: 'beta' });
  });

  it('finds them in an edition by their block and the words', () => {
    const one = desk('alpha beta gamma', 'beta');
    const anchor = one.anchor('beta');
    const edition = linesOfBlocks([
      { type: 'bulletList', content: [{ type: 'listItem', content: [line('p0', 'first alpha beta')] }] },
      line('p1', 'beta'),
    ]);
    expect(whereIsQuoted(anchor, edition)).toMatchObject({ from: { blockId: 'p0', line: 0, offset: 12 } });
    expect(whereIsQuoted(anchor, linesOfBlocks([line('p0', 'first alpha')]))).toBeNull();
  });

  it('counts what is no text as the editor does', () => {
    const one = desk('x');
    const mention = { type: 'mention', attrs: { kind: 'body', ref: crypto.randomUUID(), label: 'Daegu' } };
    one.write([
      {
        type: 'paragraph',
        attrs: { id: 'p' },
        content: [mention, { type: 'text', text: ' asks ' }, mention, { type: 'text', text: ' to answer' }],
      },
    ]);
    expect(whereIs(one.anchor('answer'), one.lines())).toMatchObject({
      from: { blockId: 'p', offset: 12 },
      to: { offset: 18 },
    });
  });

  it.each([
    ['Vietnamese, composed and not', 'Phố cổ Hà Nội giữ nghề', 'cổ Hà Nội'],
    ['Korean, in letters and in syllables', '대구의 음악 축제는 누구나', '음악 축제는'],
    ['Thai', 'เทศกาลดนตรีของเมือง', 'ดนตรี'],
    ['pictures of several characters', 'the 👩🏽‍🎨 paints the 🏙️ at night', '👩🏽‍🎨 paints'],
  ])('finds words anew however they are written: %s', (_what, words, quote) => {
    const one = desk(words.normalize('NFC'));
    const anchor = one.anchor(quote.normalize('NFC'));
    const found = whereIsQuoted(anchor, linesOfBlocks([line('p0', `(${words.normalize('NFD')})`)]));
    expect(found?.words.normalize('NFC')).toBe(quote.normalize('NFC'));
  });
});

const word = fc.constantFrom(
  'phố',
  'cổ',
  '도시',
  '축제',
  'hội',
  'key',
  'ดนตรี',
  '祭り',
  'a',
  'số 12',
  'e\u0302\u0301',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const paragraphs = fc.array(sentence, { minLength: 1, maxLength: 4 });

const isFull = process.env.TRELLIS_FULL === '1';

/** What somebody else does to a section without touching the quoted words, which are between ⟦ and ⟧ here. */
const change = fc.record({
  kind: fc.constantFrom(
    'before',
    'after',
    'line above',
    'line below',
    'split before',
    'split after',
    'join',
    'undone',
  ),
  words: sentence,
});

describe('of any section and anything done around the words', () => {
  it('the anchor is on the same words, on every copy', () => {
    fc.assert(
      fc.property(
        paragraphs,
        sentence,
        sentence,
        sentence,
        fc.array(change, { maxLength: 6 }),
        (others, head, quote, tail, changes) => {
          const marked = `⟦${quote}⟧`;
          const texts = [...others, `${head} ${marked} ${tail}`];
          const one = desk(...texts);
          let anchor = one.anchor(marked);
          let blocks = texts.map((words, at) => ({ id: `p${at}`, words }));
          let made = 0;
          for (const { kind, words } of changes) {
            const at = blocks.findIndex((block) => block.words.includes(marked));
            const block = blocks[at]!;
            const [left, right] = block.words.split(marked) as [string, string];
            const earlier = blocks;
            const fresh = (text: string) => ({ id: `n${made++}`, words: text });
            if (kind === 'before')
              blocks = blocks.with(at, { ...block, words: `${left}${words}${marked}${right}` });
            if (kind === 'after')
              blocks = blocks.with(at, { ...block, words: `${left}${marked}${words}${right}` });
            if (kind === 'line above') blocks = [fresh(words), ...blocks];
            if (kind === 'line below') blocks = [...blocks, fresh(words)];
            if (kind === 'split before')
              blocks = blocks.toSpliced(at, 1, { ...block, words: left }, fresh(`${marked}${right}`));
            if (kind === 'split after')
              blocks = blocks.toSpliced(at, 1, { ...block, words: `${left}${marked}` }, fresh(right));
            if (kind === 'join' && at > 0)
              blocks = blocks.toSpliced(at - 1, 2, {
                id: blocks[at - 1]!.id,
                words: `${blocks[at - 1]!.words}${block.words}`,
              });
            if (kind === 'undone') {
              one.write(blocks.toSpliced(at, 1, fresh('gone')).map((some) => line(some.id, some.words)));
              expect(whereIs(anchor, one.lines())).toBeNull();
              one.undo.undo();
              blocks = earlier;
            } else one.write(blocks.map((some) => line(some.id, some.words)));
            for (const lines of [one.lines(), copyOf(one.doc)])
              expect(whereIs(anchor, lines)).toMatchObject({ state: 'HERE', words: marked });
            anchor = heldAnew(anchor, copyOf(one.doc)) ?? anchor;
          }
        },
      ),
      isFull ? { numRuns: 3_000 } : { numRuns: 150, seed: 20251205 },
    );
  });
});
