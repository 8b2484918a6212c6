import { describe, expect, it } from 'vitest';
import { mentionBegun } from '../../../client/mentions/mention-begun.ts';

describe('a mention begun in the field', () => {
  it.each([
    ['Hello @', ''],
    ['Hello @Ng', 'Ng'],
    ['@Nguyễn Thu L', 'Nguyễn Thu L'],
    ['(@O’Br', 'O’Br'],
  ])('is found before the caret: %j', (text, name) => {
    expect(mentionBegun(text, text.length)).toBe(name);
  });

  it.each(['lan@hanoi', 'no sign', '@Lan, then', '@a b c d e'])('is not seen in %j', (text) => {
    expect(mentionBegun(text, text.length)).toBeNull();
  });

  it('looks only at what stands before the caret', () => {
    expect(mentionBegun('@La and more', 3)).toBe('La');
    expect(mentionBegun('more @La', 2)).toBeNull();
  });
});
