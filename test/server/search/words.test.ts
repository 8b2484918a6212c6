import { describe, expect, it } from 'vitest';
import { fold } from '../../../schema/fold.ts';
import { needleOf } from '../../../server/search/needle.ts';
import { markAround, markWhole, soughtOf } from '../../../server/search/parts.ts';
import { stretchesOf, termsOf } from '../../../server/search/words.ts';

const shown = (text: string, query: string) => {
  const sought = soughtOf(needleOf(query)!.stretches);
  return markWhole(text, sought)
    .map(({ text: words, isHit }) => (isHit ? `[${words}]` : words))
    .join('');
};

describe('folding', () => {
  it.each([
    ['Đà Lạt', 'da lat'],
    ['Hồ Chí Minh', 'ho chi minh'],
    ['Ørsted, Łódź, Straße, İzmir', 'orsted, lodz, strasse, izmir'],
    ['ＤＡＥＧＵ', 'daegu'],
    ['الْقَاهِرَة', 'القاهره'],
    ['ガ', 'ガ'],
    ['เชียงใหม่', 'เชียงใหม่'],
    ['부산', '부산'],
  ])('leaves out what differs by accent, case or width: %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps every sign’s place, whatever one sign becomes', () => {
    expect(shown('Die Straße nach Łódź', 'strasse lodz')).toBe('Die [Straße] nach [Łódź]');
  });
});

describe('words', () => {
  it('of scripts without spaces are two signs that follow each other, and the last alone', () => {
    expect([...termsOf('神戸市 デザイン')]).toEqual(['神戸', '戸市', '市', 'デザ', 'ザイ', 'イン', 'ン']);
  });

  it('that two scripts make together are told apart', () => {
    expect(stretchesOf('kobe神戸2008').map(({ text }) => text)).toEqual(['kobe', '神戸', '2008']);
  });

  it('of a name are one word as well, and so are two short ones with capitals in a text', () => {
    expect(termsOf('Đà Lạt', true)).toContain('dalat');
    expect(termsOf('Chúng tôi gặp nhau ở Hà Nội hôm nay.')).toContain('hanoi');
  });

  it('of Arabic are found with and without the article', () => {
    expect(termsOf('مدينة القاهرة')).toContain('قاهره');
    expect([...termsOf('قاهرة')]).toEqual(['قاهره']);
  });
});

describe('what is typed', () => {
  it.each(['', '   ', '%_\\\'"', '👍🏽🎉', '…—!?', '\u0000'])(
    'has no words where it has no letter and no digit: %j',
    (text) => {
      expect(needleOf(text)).toBeNull();
    },
  );

  it('is never more than words in the query that is made of it', () => {
    const { all, any } = needleOf(`'; drop table "city"; -- :* & | ! <-> \\`)!;
    expect(`${all}${any}`).not.toMatch(/['"\\;!<-]/);
  });
});

describe('what is shown', () => {
  it('marks words as they are written, however they were typed', () => {
    expect(shown('Lễ hội Thiết kế Sáng tạo Hà Nội', 'thiet ke hanoi')).toBe(
      'Lễ hội [Thiết kế] Sáng tạo [Hà Nội]',
    );
    expect(shown('부산에서 영화의전당', '영화')).toBe('부산에서 [영화]의전당');
    expect(shown('Designers and their redesign', 'design')).toBe('[Designers] and their redesign');
  });

  it('is some words around the first hit, cut between words', () => {
    const text = `${'before and before '.repeat(20)}the lantern of Hội An ${'after and after '.repeat(30)}`;
    const parts = markAround(text, soughtOf(needleOf('hoi an')!.stretches));
    expect(parts.filter(({ isHit }) => isHit).map((part) => part.text)).toEqual(['Hội An']);
    expect(parts.map((part) => part.text).join('').length).toBeLessThan(240);
    expect(parts[0]!.text).toBe('…');
    expect(parts[1]!.text).toMatch(/^(before|and) /);
  });

  it('are shown from the line they stand in, not with a heading before or another language after', () => {
    const text = 'Context\nA festival of light along the river.\nLễ hội ánh sáng bên sông.';
    const shownOf = (query: string) =>
      markAround(text, soughtOf(needleOf(query)!.stretches))
        .map((part) => part.text)
        .join('');
    expect(shownOf('festival light')).toBe('A festival of light along the river.');
    expect(shownOf('le hoi')).toBe('Lễ hội ánh sáng bên sông.');
    expect(shownOf('context')).toBe('Context');
  });

  it('never cuts a sign in two', () => {
    const parts = markAround(
      `${'🎏'.repeat(90)}fest${'🎏'.repeat(200)}`,
      soughtOf(needleOf('fest')!.stretches),
    );
    expect(parts.every(({ text }) => text.isWellFormed())).toBe(true);
  });
});
