import { type Language, languages } from '../../kernel/localised-text.ts';

/** SQL for words in the reader's language, else in the first that they were written in. */
export function wordsIn(words: string, language: Language): string {
  const order = [language, ...languages.filter((one) => one !== language)];
  return `coalesce(${order.map((one) => `${words}->>'${one}'`).join(', ')})`;
}
