import type pg from 'pg';
import { isSpelt } from './gather.ts';
import { keptWord, type Stretch } from './words.ts';

/**
 * For each word, the words that it may be meant to be: those that a slip or two make of it. They are taken from what anybody wrote;
 * what is found by them is still only what the reader may see.
 */
export async function spell(
  pool: Pick<pg.Pool, 'query'>,
  stretches: readonly Stretch[],
): Promise<Map<string, string[]>> {
  const words = [
    ...new Set(stretches.filter(({ isRun }) => !isRun).map(({ text }) => keptWord(text))),
  ].filter(isSpelt);
  if (words.length === 0) return new Map();
  const { rows } = await pool.query<{ given: string; words: string[] }>({
    name: 'search spellings',
    text: `select given, array_agg(distinct meant.word order by meant.word) as words from unnest($1::text[]) given
        cross join lateral (
          select w.word from search_word w where w.word % given
            and levenshtein_less_equal(w.word, given, 2) <= case when length(given) < 6 then 1 else 2 end
          union all
          select w.word from search_word w where w.word = any (array(
            select left(given, i - 1) || substr(given, i + 1, 1) || substr(given, i, 1) || substr(given, i + 2)
              from generate_series(1, length(given) - 1) i))
        ) meant
      group by given`,
    values: [words],
  });
  return new Map(rows.map(({ given, words: found }) => [given, found.slice(0, mostSpellings)]));
}

const mostSpellings = 50;
