import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlockJson, problemOfBlocks } from '../../../schema/blocks/index.ts';
import { mergeBlocks } from '../../../schema/blocks/merge/index.ts';
import {
  edited,
  idsIn,
  item,
  line,
  list,
  steps,
  table,
  text,
  textOf,
  words,
} from '../../support/edited-blocks.ts';

/** The merge of one line, and whether it asks. */
function merged(base: string, theirs: string, ours: string): [string, boolean] {
  const { blocks, collisions } = mergeBlocks([line('p', base)], [line('p', theirs)], [line('p', ours)]);
  return [words(blocks[0]), collisions.length > 0];
}

describe('a line that both sides changed', () => {
  it.each([
    [
      'one word here, one there',
      'the big city wakes',
      'the old city wakes',
      'the big city sleeps',
      'the old city sleeps',
    ],
    ['the same change', 'the big city', 'the old city', 'the old city', 'the old city'],
    [
      'words at either end',
      'a festival',
      'once a festival',
      'a festival of light',
      'once a festival of light',
    ],
    [
      'Vietnamese',
      'thành phố sáng tạo của nước',
      'thành phố thiết kế của nước',
      'thành phố sáng tạo của dân',
      'thành phố thiết kế của dân',
    ],
    [
      'Korean',
      '대구는 음악 도시 이다',
      '대구는 문학 도시 이다',
      '부산은 음악 도시 이다',
      '부산은 문학 도시 이다',
    ],
    [
      'Japanese, which has no spaces',
      '祭りは夏に開く',
      '祭りは冬に開く',
      '祭りは夏に閉じる',
      '祭りは冬に閉じる',
    ],
  ])('is merged word by word: %s', (_what, base, theirs, ours, result) => {
    expect(merged(base, theirs, ours)).toEqual([result, false]);
  });

  it.each([
    ['the same word', 'the big city', 'the old city', 'the young city'],
    ['the same number, which is one word', 'at most 200 stalls', 'at most 300 stalls', 'at most 250 stalls'],
    ['the same place', 'a city', 'a quiet city', 'a loud city'],
    ['a word that the other took out', 'the big old city', 'the old city', 'the bigger old city'],
  ])('asks where both changed %s, and keeps ours until then', (_what, base, theirs, ours) => {
    expect(merged(base, theirs, ours)).toEqual([ours, true]);
  });

  it('takes accents written in another way for the same words', () => {
    const base = 'phố cổ Hà Nội hôm nay';
    expect(merged(base, base.normalize('NFD'), 'phố cổ Hà Nội ngày mai')).toEqual([
      'phố cổ Hà Nội ngày mai',
      false,
    ]);
  });

  it('merges bold on one word with another word’s change, and asks for the same word', () => {
    const base = [line('p', 'a firm and fair rule')];
    const bold = [{ ...base[0]!, content: [text('a '), text('firm', 'bold'), text(' and fair rule')] }];
    const fairer = mergeBlocks(base, bold, [line('p', 'a firm and good rule')]);
    expect(fairer.collisions).toEqual([]);
    expect(fairer.blocks[0]!.content).toEqual([text('a '), text('firm', 'bold'), text(' and good rule')]);
    expect(mergeBlocks(base, bold, [line('p', 'a soft and fair rule')]).collisions).toHaveLength(1);
  });
});

describe('blocks that both sides changed', () => {
  const [one, two, three] = [line('1', 'One.'), line('2', 'Two.'), line('3', 'Three.')] as const;
  const ids = (blocks: readonly BlockJson[]) => blocks.map(({ attrs }) => attrs?.id);

  it('keep what each side added, took out and moved', () => {
    const { blocks, collisions } = mergeBlocks(
      [one, two, three],
      [one, line('a', 'New.'), two, three],
      [three, one],
    );
    expect([ids(blocks), collisions]).toEqual([['3', '1', 'a'], []]);
  });

  it('keep a block that one took out while the other changed it, and ask', () => {
    const changed = line('2', 'Two, or more.');
    const { blocks, collisions } = mergeBlocks([one, two, three], [one, three], [one, changed, three]);
    expect(blocks).toEqual([one, changed, three]);
    expect(collisions).toEqual([{ kind: 'REMOVED', blockId: '2', base: two, theirs: null, ours: changed }]);
    expect(mergeBlocks([one, two, three], [one, changed, three], [one, three]).blocks).toEqual([
      one,
      changed,
      three,
    ]);
  });

  it('bring a list back whole where one item was changed while all were taken out', () => {
    const base = list('l', item('i', line('ip', 'First')), item('j', line('jp', 'Second')));
    const ours = list('l', item('i', line('ip', 'First')), item('j', line('jp', 'Second, longer')));
    const { blocks, collisions } = mergeBlocks([one, base], [one], [one, ours]);
    expect(blocks).toEqual([one, ours]);
    expect(collisions.map(({ kind, blockId }) => [kind, blockId])).toEqual([['REMOVED', 'l']]);
  });

  it('stand once where one moved them into a quote while the other reworded them', () => {
    const quote: BlockJson = { type: 'blockquote', attrs: { id: 'q' }, content: [two] };
    const { blocks, collisions } = mergeBlocks([one, two], [one, quote], [one, line('2', 'Two, or more.')]);
    expect(blocks).toEqual([one, { ...quote, content: [line('2', 'Two, or more.')] }]);
    expect(collisions).toEqual([]);
  });

  it('merge items of a list and the kind of the list', () => {
    const base = list('l', item('i', line('ip', 'First')), item('j', line('jp', 'Second')));
    const theirs = { ...base, type: 'orderedList', attrs: { id: 'l', start: 1 } };
    const ours = list(
      'l',
      item('i', line('ip', 'First')),
      item('k', line('kp', 'Between')),
      item('j', line('jp', '2nd')),
    );
    const { blocks, collisions } = mergeBlocks([base], [theirs], [ours]);
    expect([blocks, collisions]).toEqual([[{ ...theirs, content: ours.content }], []]);
  });

  it('give a new row as many cells as the other side’s new column asks for', () => {
    const base = table('t', ['A', 'B'], ['1', '2']);
    const { blocks, collisions } = mergeBlocks(
      [base],
      [table('t', ['A', 'B', 'C'], ['1', '2', '3'])],
      [{ ...base, content: [...base.content!, ...table('t', ['x'], ['7', '8']).content!.slice(1)] }],
    );
    expect(blocks[0]!.content!.map((row) => row.content!.length)).toEqual([3, 3, 3]);
    expect([collisions, problemOfBlocks(blocks)]).toEqual([[], null]);
  });

  it('ask where two made different things of one block', () => {
    const heading = (level: number): BlockJson => ({ ...one, type: 'heading', attrs: { id: '1', level } });
    expect(mergeBlocks([one], [heading(1)], [one]).blocks).toEqual([heading(1)]);
    expect(mergeBlocks([one], [heading(1)], [heading(3)])).toMatchObject({
      blocks: [heading(3)],
      collisions: [{ kind: 'BLOCK', blockId: '1' }],
    });
  });
});

describe('any merge', () => {
  const both = (promise: (base: BlockJson[], theirs: BlockJson[], ours: BlockJson[]) => void) =>
    fc.assert(
      fc.property(textOf('b'), steps, steps, (text, one, other) =>
        promise(text, edited(text, one, 't'), edited(text, other, 'o')),
      ),
      { numRuns: process.env.TRELLIS_FULL === '1' ? 5_000 : 500 },
    );

  it('is the other side where one did nothing, and ours where both did the same', () => {
    both((base, theirs, ours) => {
      expect(mergeBlocks(base, base, ours)).toEqual({ blocks: ours, collisions: [] });
      expect(mergeBlocks(base, theirs, base)).toEqual({ blocks: theirs, collisions: [] });
      expect(mergeBlocks(base, ours, ours)).toEqual({ blocks: ours, collisions: [] });
    });
  });

  it('is sound, has no block twice, and loses no line that a side added or that both kept', () => {
    both((base, theirs, ours) => {
      const { blocks } = mergeBlocks(base, theirs, ours);
      expect(problemOfBlocks(blocks)).toBeNull();
      const found = idsIn(blocks);
      expect(found.length).toBe(new Set(found).size);
      // A quote that one side made around what the other put elsewhere has nothing in it, and is gone.
      const [was, their, our] = [base, theirs, ours].map((side) => new Set(idsIn(side, 'lines')));
      for (const id of [...their!, ...our!]) {
        const isMeantToStay = !was!.has(id) || (their!.has(id) && our!.has(id));
        if (isMeantToStay) expect(found).toContain(id);
      }
    });
  });

  it('asks for the same blocks when the sides change places', () => {
    both((base, theirs, ours) => {
      const asked = (one: BlockJson[], other: BlockJson[]) =>
        mergeBlocks(base, one, other)
          .collisions.map(({ blockId, kind }) => `${kind} ${blockId}`)
          .sort();
      expect(asked(theirs, ours)).toEqual(asked(ours, theirs));
    });
  });

  it('asks nothing more once it is taken as ours', () => {
    both((base, theirs, ours) => {
      const { blocks, collisions } = mergeBlocks(base, theirs, ours);
      if (collisions.length > 0) return;
      expect(mergeBlocks(theirs, theirs, blocks)).toEqual({ blocks, collisions: [] });
    });
  });
});
