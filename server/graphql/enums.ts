/** A list of words as the object that TypeGraphQL registers an enum from. */
export function enumOf<const Words extends readonly string[]>(
  words: Words,
): { [Word in Words[number]]: Word } {
  return Object.fromEntries(words.map((word) => [word, word])) as { [Word in Words[number]]: Word };
}
