import type { LocalisedText } from '../../kernel/localised-text.ts';
import { plainText } from '../../kernel/plain-text.ts';

/** Words in English and, where somebody wrote them, in Vietnamese. */
export interface GivenWords {
  readonly en: string;
  readonly vi?: string | null;
}

/** The same as they are kept. */
export function wordsOf(
  field: string,
  given: GivenWords,
  limits: { readonly min: number; readonly max: number },
): LocalisedText {
  const en = plainText(field, given.en, limits);
  return given.vi?.trim() ? { en, vi: plainText(field, given.vi, limits) } : { en };
}
