import { fold } from './fold.ts';
import { keptWord, pairsOf, type Stretch, stretchesOf } from './words.ts';

/** What somebody looks for, as the index is asked for it. */
export interface Needle {
  /** The whole of it as names are compared. */
  readonly text: string;
  /** What must be there, and what makes a hit better, as texts of `tsquery`. */
  readonly all: string;
  readonly any: string;
  readonly stretches: readonly Stretch[];
}

const mostStretches = 12;

/** Reads what was typed; null where it has no letter and no digit. `spellings` are what a word may be meant to be. */
export function needleOf(
  query: string,
  spellings: ReadonlyMap<string, readonly string[]> = new Map(),
): Needle | null {
  const folded = fold(query).trim().replace(/\s+/gu, ' ');
  const stretches = stretchesOf(folded).slice(0, mostStretches);
  if (stretches.length === 0) return null;
  const words = stretches.map(({ text }) => keptWord(text));
  const parts = stretches.map((stretch, at) => {
    if (stretch.isRun) return inRun(stretch.text);
    const isAlone = stretches.length === 1;
    const isLast = at === stretches.length - 1;
    const forms = [begins(words[at]!, isAlone, isLast), ...(spellings.get(words[at]!) ?? [])];
    // "ha noi" is Hanoi as well.
    if (at > 0 && !stretches[at - 1]!.isRun) forms.push(`${keptWord(words[at - 1]! + words[at]!)}:*`);
    if (!isLast && !stretches[at + 1]!.isRun) forms.push(`${keptWord(words[at]! + words[at + 1]!)}:*`);
    return `(${forms.join(' | ')})`;
  });
  const exact = stretches.flatMap(({ isRun }, at) => (isRun ? [] : [words[at]!]));
  return { text: folded, all: parts.join(' & '), any: [...parts, ...exact].join(' | '), stretches };
}

/** A beginning of one or two letters begins too much: names that begin so, and that very word. */
function begins(word: string, isAlone: boolean, isLast: boolean): string {
  if ([...word].length > 2) return `${word}:*`;
  return isAlone || isLast ? `${word}:*A | ${word}` : word;
}

function inRun(run: string): string {
  const pairs = pairsOf(run);
  if (pairs.length === 1) return `${pairs[0]}:*`;
  // The last sign stands by itself; it is in the pair before it.
  return `(${pairs.slice(0, -1).join(' & ')})`;
}
