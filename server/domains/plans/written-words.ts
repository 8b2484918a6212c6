import { invalid } from '../../kernel/errors.ts';
import { type Language, languages } from '../../kernel/localised-text.ts';
import { plainText } from '../../kernel/plain-text.ts';

/** Words in the languages that somebody wrote them in: a plan of an office may have its own language alone. */
export type WrittenWords = Partial<Record<Language, string>>;

/** The language that words are given in; refuses one that nothing is written in here. */
export function languageNamed(given: string): Language {
  const language = languages.find((one) => one === given);
  if (!language)
    throw invalid(
      'language',
      `${JSON.stringify(given)} is none of ${languages.join(', ')}.`,
      'NO_SUCH_LANGUAGE',
    );
  return language;
}

/** Words as they are kept, beside those in other languages that were there before. */
export function written(
  field: string,
  given: { words: string; language: string },
  bounds: { readonly min: number; readonly max: number },
  before: WrittenWords = {},
): WrittenWords {
  return { ...before, [languageNamed(given.language)]: plainText(field, given.words, bounds) };
}

/** The words that a commitment is made with, and their language: the first of those that there are. */
export function oneOf(words: WrittenWords): { words: string; language: Language } {
  const language = languages.find((one) => words[one] !== undefined);
  if (!language) throw new Error('Nothing is written.');
  return { words: words[language]!, language };
}
