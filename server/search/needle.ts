import { fold } from '../../schema/fold.ts';
import { keptWord, pairsOf, type Stretch, stretchesOf } from './words.ts';

/** What somebody looks for, as the index is asked for it. */
export interface Needle {
  /** The whole of it as names are compared. */
  readonly text: string;
  /** What must be there, in a text and in a name, and what makes a hit better, as texts of `tsquery`. */
  readonly all: string;
  readonly named: string;
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
  const partsOf = (form: (word: string, isLast: boolean) => string) =>
    stretches.map((stretch, at) => {
      if (stretch.isRun) return inRun(stretch.text);
      const isLast = at === stretches.length - 1;
      const forms = [form(words[at]!, isLast), ...(spellings.get(words[at]!) ?? [])];
      // "ha noi" is Hanoi as well.
      if (at > 0 && !stretches[at - 1]!.isRun) forms.push(`${keptWord(words[at - 1]! + words[at]!)}:*`);
      if (!isLast && !stretches[at + 1]!.isRun) forms.push(`${keptWord(words[at]! + words[at + 1]!)}:*`);
      return `(${forms.join(' | ')})`;
    });
  const exact = stretches.flatMap(({ isRun }, at) => (isRun ? [] : [words[at]!]));
  const parts = partsOf(inText);
  const named = partsOf(inName);
  return {
    text: folded,
    all: parts.join(' & '),
    named: named.join(' & '),
    any: [...named, ...exact].join(' | '),
    stretches,
  };
}

/** A beginning of one or two letters is in every text: there it is that very word. */
const inText = (word: string) => ([...word].length > 2 ? `${word}:*` : word);

/** In a name it is a beginning where it is typed last. */
const inName = (word: string, isLast: boolean) => ([...word].length > 2 || isLast ? `${word}:*` : word);

function inRun(run: string): string {
  const pairs = pairsOf(run);
  if (pairs.length === 1) return `${pairs[0]}:*`;
  // The last sign stands by itself; it is in the pair before it.
  return `(${pairs.slice(0, -1).join(' & ')})`;
}
