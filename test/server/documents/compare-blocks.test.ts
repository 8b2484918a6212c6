import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ComparedBlock,
  compareBlocks,
  isUnchanged,
  sideOf,
  type WordRun,
} from '../../../schema/blocks/compare/index.ts';
import { type BlockJson, problemOfBlocks } from '../../../schema/blocks/index.ts';

const text = (words: string, ...marks: string[]): BlockJson => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const link = (words: string, href: string): BlockJson => ({
  type: 'text',
  text: words,
  marks: [{ type: 'link', attrs: { href } }],
});
const line = (id: string | null, ...content: BlockJson[]): BlockJson => ({
  type: 'paragraph',
  attrs: { id },
  ...(content.length > 0 ? { content } : {}),
});

/** A comparison of one paragraph as one reads it: −went−, +came+, ~marked otherwise~. */
function read(before: BlockJson[], after: BlockJson[]): string {
  const [only, ...more] = compareBlocks([line('p', ...before)], [line('p', ...after)]);
  expect(more).toEqual([]);
  return only && 'words' in only && only.words ? only.words.map(shown).join('') : (only?.kind ?? '');
}

function shown({ kind, content }: WordRun): string {
  const words = content.map((node) => node.text ?? `<${node.type}>`).join('');
  return { SAME: words, ADDED: `+${words}+`, REMOVED: `−${words}−`, REMARKED: `~${words}~` }[kind];
}

describe('the words of a line', () => {
  it.each([
    ['a word', 'a quiet city', 'a loud city', 'a −quiet−+loud+ city'],
    ['a rewritten end', 'we meet once a year', 'we meet when asked', 'we meet −once a year−+when asked+'],
    ['a number, whole', 'at most 200 stalls', 'at most 300 stalls', 'at most −200−+300+ stalls'],
    ['a sum, whole', 'costs 1,200.50 now', 'costs 1,250.50 now', 'costs −1,200.50−+1,250.50+ now'],
    ['a Vietnamese syllable', 'thành phố sáng tạo', 'thành phố sống động', 'thành phố −sáng tạo−+sống động+'],
    ['a Korean word', '대구는 음악 도시', '대구는 문학 도시', '대구는 −음악−+문학+ 도시'],
    ['Thai, which has no spaces', 'เทศกาลดนตรี', 'เทศกาลอาหาร', 'เทศกาล−ดนตรี−+อาหาร+'],
    ['Japanese', '祭りは夏に開く', '祭りは冬に開く', '祭りは−夏−+冬+に開く'],
  ])('are compared as words: %s', (_what, before, after, expected) => {
    expect(read([text(before)], [text(after)])).toBe(expected);
  });

  it('are the same in whichever way their accents are written', () => {
    const composed = 'phố cổ Hà Nội'.normalize('NFC');
    expect(read([text(composed.normalize('NFD'))], [text(composed)])).toBe('SAME');
    expect(read([text(composed.normalize('NFD'))], [text(`${composed} hôm nay`)])).toBe(
      `${composed}+ hôm nay+`,
    );
  });

  it('keep what is only marked otherwise apart from what is worded otherwise', () => {
    expect(read([text('a firm rule')], [text('a '), text('firm', 'bold'), text(' rule')])).toBe(
      'a ~firm~ rule',
    );
  });

  it('hold a link as one word with the address it leads to', () => {
    const to = (href: string) => [text('see '), link('the annex', href), text(' first')];
    expect(read(to('https://a.example'), to('https://b.example'))).toBe('see −the annex−+the annex+ first');
  });

  it('hold mentions, breaks and footnotes', () => {
    const note = (words: string): BlockJson => ({ type: 'footnote', attrs: { id: 'n', words } });
    expect(read([text('a'), note('old')], [text('a'), note('new')])).toBe('a−<footnote>−+<footnote>+');
    expect(read([text('a'), { type: 'hardBreak' }, text('b')], [text('a'), text('b')])).toBe(
      '−a<hardBreak>b−+ab+',
    );
  });

  it('are given whole where two lines have nothing in common, however long they are', () => {
    const many = (word: string) => Array.from({ length: 6_000 }, (_, at) => `${word}${at}`).join(' ');
    const [run, next] = (
      compareBlocks([line('p', text(many('a')))], [line('p', text(many('b')))])[0] as {
        words: readonly WordRun[];
      }
    ).words;
    expect([run?.kind, next?.kind]).toEqual(['REMOVED', 'ADDED']);
  });
});

describe('blocks', () => {
  const kinds = (compared: readonly ComparedBlock[]) => compared.map(({ kind }) => kind);

  it('are aligned by their ids: one that came in, one that went, one that was moved and reworded', () => {
    const one = line('1', text('One.'));
    const two = line('2', text('Two.'));
    const three = line('3', text('Three.'));
    expect(kinds(compareBlocks([one, two], [one, three, two]))).toEqual(['SAME', 'ADDED', 'SAME']);
    expect(kinds(compareBlocks([one, two, three], [one, three]))).toEqual(['SAME', 'REMOVED', 'SAME']);
    const moved = compareBlocks([one, two, three], [line('3', text('Three!')), one, two]);
    expect(kinds(moved)).toEqual(['MOVED', 'SAME', 'SAME', 'MOVED_AWAY']);
  });

  it('say that a paragraph became a heading, and compare its words all the same', () => {
    const [only] = compareBlocks(
      [line('1', text('Who may come'))],
      [{ type: 'heading', attrs: { id: '1', level: 2 }, content: [text('Who may join')] }],
    );
    expect(only).toMatchObject({
      kind: 'CHANGED',
      before: { type: 'paragraph' },
      after: { type: 'heading' },
    });
  });

  it('are compared within lists and tables', () => {
    const list = (...items: BlockJson[]): BlockJson => ({
      type: 'bulletList',
      attrs: { id: 'l' },
      content: items,
    });
    const item = (id: string, words: string): BlockJson => ({
      type: 'listItem',
      attrs: { id },
      content: [line(`${id}p`, text(words))],
    });
    const [only] = compareBlocks(
      [list(item('a', 'x'), item('b', 'y'))],
      [list(item('b', 'y'), item('c', 'z'))],
    );
    expect(only && 'blocks' in only && kinds(only.blocks!)).toEqual(['REMOVED', 'SAME', 'ADDED']);
  });
});

const words = fc
  .array(
    fc.constantFrom(
      'phố',
      'cổ',
      '도시',
      'festival',
      '200',
      '1.5',
      'ế'.normalize('NFD'),
      '祭り',
      'ดนตรี',
      ',',
      'a',
    ),
    {
      maxLength: 6,
    },
  )
  .map((some) => some.join(' '));
const run = fc.oneof(
  { weight: 5, arbitrary: words.map((some) => text(some)) },
  words.map((some) => text(some, 'bold')),
  words.map((some) => link(some, 'https://trellis.example/a')),
  fc.constant<BlockJson>({ type: 'hardBreak' }),
);
const inline = fc.array(run, { maxLength: 4 }).map(tidied);
const id = fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { nil: null });
const paragraph = fc.tuple(id, inline).map(([one, content]) => line(one, ...content));
const heading = fc.tuple(id, inline).map(
  ([one, content]): BlockJson => ({
    type: 'heading',
    attrs: { id: one, level: 2 },
    ...(content.length > 0 ? { content } : {}),
  }),
);
const list = fc.tuple(id, fc.array(fc.tuple(id, paragraph), { minLength: 1, maxLength: 3 })).map(
  ([one, items]): BlockJson => ({
    type: 'bulletList',
    attrs: { id: one },
    content: items.map(([itemId, inner]) => ({ type: 'listItem', attrs: { id: itemId }, content: [inner] })),
  }),
);
const rule = id.map((one): BlockJson => ({ type: 'horizontalRule', attrs: { id: one } }));
const someBlocks = fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, heading, list, rule), {
  maxLength: 6,
});

/** As the editor writes it: no empty text, neighbours marked alike are one. */
function tidied(content: readonly BlockJson[]): BlockJson[] {
  const whole: BlockJson[] = [];
  for (const node of content) {
    const last = whole.at(-1);
    if (node.text === '') continue;
    if (
      last?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks)
    )
      whole[whole.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else whole.push(node);
  }
  return whole;
}

const nfc = (blocks: unknown) => JSON.parse(JSON.stringify(blocks).normalize('NFC')) as unknown;

describe('of any two texts', () => {
  it('the comparison holds both, and nothing else', () => {
    fc.assert(
      fc.property(someBlocks, someBlocks, (before, after) => {
        expect(problemOfBlocks(before)).toBeNull();
        const compared = compareBlocks(before, after);
        expect(nfc(sideOf(compared, 'before'))).toEqual(nfc(before));
        expect(nfc(sideOf(compared, 'after'))).toEqual(nfc(after));
      }),
      { numRuns: 400 },
    );
  });

  it('the comparison is empty of changes exactly where they are the same', () => {
    fc.assert(
      fc.property(someBlocks, someBlocks, (before, after) => {
        expect(isUnchanged(compareBlocks(before, before))).toBe(true);
        const isSame = JSON.stringify(nfc(before)) === JSON.stringify(nfc(after));
        expect(isUnchanged(compareBlocks(before, after))).toBe(isSame);
      }),
    );
  });

  it('no letter is cut from its accent', () => {
    const startsWithMark = /^\p{M}/u;
    const pieces = (compared: readonly ComparedBlock[]): string[] =>
      compared.flatMap((one) => {
        if (!('words' in one)) return [];
        const ofWords = (one.words ?? []).flatMap(({ content }) => content.map((node) => node.text ?? ''));
        return [...ofWords, ...pieces(one.blocks ?? [])];
      });
    fc.assert(
      fc.property(someBlocks, someBlocks, (before, after) => {
        expect(pieces(compareBlocks(before, after)).filter((piece) => startsWithMark.test(piece))).toEqual(
          [],
        );
      }),
    );
  });
});
