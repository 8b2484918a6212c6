import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textParts } from '../../../client/mentions/text-parts.ts';

const lan = { id: 'p1', name: 'Nguyễn Thu Lan' };

describe('what a person wrote', () => {
  it('is shown whole: joined, the parts are the text, whatever it is', () => {
    const bits = fc.constantFrom(
      'https://a.example/b',
      'mailto:x@y.example',
      '@Nguyễn Thu Lan',
      '(',
      ').',
      '\n',
      'ỗ',
      '<b>',
      '"',
    );
    const text = fc
      .array(fc.oneof(bits, fc.string({ unit: 'grapheme' })), { maxLength: 12 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (words) => {
        expect(
          textParts(words, [lan])
            .map((part) => part.text)
            .join(''),
        ).toBe(words);
      }),
    );
  });

  it.each([
    ['See https://daegu.example/guide.', 'https://daegu.example/guide'],
    ['(https://a.example/x)', 'https://a.example/x'],
    ['https://vi.wikipedia.org/wiki/Hội_An_(thành_phố)', 'https://vi.wikipedia.org/wiki/Hội_An_(thành_phố)'],
    ['Write to mailto:lan@hanoi.example, please', 'mailto:lan@hanoi.example'],
  ])('has working addresses, without the sentence’s own marks: %s', (words, address) => {
    expect(textParts(words).flatMap((part) => (part.kind === 'link' ? [part.text] : []))).toEqual([address]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example',
    'java\nscript:alert(1)',
    'https://',
  ])('makes no link of %j', (words) => {
    expect(textParts(words).every(({ kind }) => kind === 'text')).toBe(true);
  });

  it('shows who is mentioned, the longest name first', () => {
    const shorter = { id: 'p2', name: 'Nguyễn' };
    const parts = textParts('@Nguyễn Thu Lan and @Nguyễn', [shorter, lan]);
    expect(parts.flatMap((part) => (part.kind === 'mention' ? [part.personId] : []))).toEqual(['p1', 'p2']);
  });
});
