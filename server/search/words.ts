import { fold } from '../../schema/fold.ts';

const word = /[\p{L}\p{N}\p{M}]+/gu;

/** Scripts that are written without spaces, or whose words take on endings: they are found by two signs that follow each other. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;

const longestWord = 60;

/** A stretch of a text that is looked up as one: a word between spaces, or a run of signs without any. */
export interface Stretch {
  readonly text: string;
  readonly isRun: boolean;
  /** Where it begins in the folded text. */
  readonly at: number;
}

/** The stretches of a folded text, in order. */
export function stretchesOf(folded: string): Stretch[] {
  const found: Stretch[] = [];
  for (const { 0: whole, index } of folded.matchAll(word)) {
    let from = 0;
    for (const run of whole.matchAll(unspaced)) {
      if (run.index > from)
        found.push({ text: whole.slice(from, run.index), isRun: false, at: index + from });
      found.push({ text: run[0], isRun: true, at: index + run.index });
      from = run.index + run[0].length;
    }
    if (from < whole.length) found.push({ text: whole.slice(from), isRun: false, at: index + from });
  }
  return found;
}

/** A word as it is kept: no longer than anybody types, and without the Arabic article. */
export function keptWord(text: string): string {
  const bare = text.startsWith('ال') && text.length > 4 ? text.slice(2) : text;
  return [...bare].slice(0, longestWord).join('');
}

/** Every two signs of a run, and its last one alone, so that each sign begins something. */
export function pairsOf(run: string): string[] {
  const signs = [...run];
  return signs.map((sign, at) => sign + (signs[at + 1] ?? ''));
}

/** What a text is found by, each once; `isName` where all of it is a name. */
export function termsOf(text: string, isName = false): Set<string> {
  const terms = new Set<string>();
  const folded = fold(text);
  const stretches = stretchesOf(folded);
  for (const { text: one, isRun } of stretches) {
    if (isRun) for (const pair of pairsOf(one)) terms.add(pair);
    else terms.add(keptWord(one));
  }
  for (const joined of namesInOneWord(text)) terms.add(joined);
  if (isName) {
    const whole = stretches.map((one) => one.text);
    if (whole.length > 1 && whole.length <= 5) terms.add(keptWord(whole.join('')));
  }
  return terms;
}

// "Hà Nội" is written Hanoi as well, and Đà Lạt Dalat: two short words with capitals are kept as one besides.
const twoCapitals =
  /(?<![\p{L}\p{M}])(?=(\p{Lu}[\p{Ll}\p{M}]{1,5})[ -](\p{Lu}[\p{Ll}\p{M}]{1,5})(?![\p{L}\p{M}]))/gu;

function namesInOneWord(text: string): string[] {
  return [...text.matchAll(twoCapitals)].map(([, first, second]) => fold(first! + second!));
}
