import { fold } from '../../schema/fold.ts';

/** Which column of a table is likely which: the first head that reads like it, without accents and capitals; -1 where none does. */
export function columnsBy<Column extends string>(
  heads: Readonly<Record<Column, RegExp>>,
  head: readonly string[],
): Record<Column, number> {
  const folded = head.map((words) => fold(words).trim());
  const taken = new Set<number>();
  return Object.fromEntries(
    (Object.keys(heads) as Column[]).map((column) => {
      const at = folded.findIndex((words, place) => !taken.has(place) && heads[column].test(words));
      if (at !== -1) taken.add(at);
      return [column, at];
    }),
  ) as Record<Column, number>;
}
