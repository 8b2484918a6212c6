import { invalid } from './errors.ts';

// What can't be seen, or turns the order of what stands beside it: a name with it can pass for another's.
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{DI}]/u;
// Two joiners belong to the spelling of Persian and of Indian scripts, between letters of these and nowhere else.
const spelled =
  /(?<=[\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Taml}\p{sc=Mlym}\p{sc=Knda}\p{sc=Telu}\p{sc=Sinh}])[\u200c\u200d](?=[\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Taml}\p{sc=Mlym}\p{sc=Knda}\p{sc=Telu}\p{sc=Sinh}])/gu;
const heaped = /\p{M}{5,}/u;

/** A name on one line as it is stored, in NFC; refuses signs that nobody sees, heaps of accents, and names without a letter. */
export function givenName(field: string, value: string, limits: { max: number }): string {
  if (!value.isWellFormed())
    throw invalid(field, 'The name has half of a surrogate pair, which is no character.', 'STRANGE_SIGN');
  const name = value
    .normalize('NFC')
    .replace(/[\t\p{Zs}]+/gu, ' ')
    .trim();
  const found = unseen.exec(name.replace(spelled, ''))?.[0];
  if (found !== undefined) {
    throw invalid(
      field,
      `The name has a sign that can’t be seen (${codeOf(found)}); type it again without it.`,
      'STRANGE_SIGN',
    );
  }
  if (heaped.test(name))
    throw invalid(field, 'The name has more accents on one letter than any language writes.', 'STRANGE_SIGN');
  if (!/\p{L}/u.test(name))
    throw invalid(field, 'Write a name, with at least one letter.', name === '' ? 'EMPTY' : 'NO_LETTER');
  const length = [...name].length;
  if (length > limits.max) {
    const words = `The name has ${length} characters; at most ${limits.max} can be kept.`;
    throw invalid(field, words, 'TOO_LONG', { max: limits.max });
  }
  return name;
}

/** How a character is named to somebody who can't see it. */
export function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
