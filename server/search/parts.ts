import { foldInPlace } from '../../schema/fold.ts';
import { keptWord, type Stretch, stretchesOf } from './words.ts';

/** A piece of a text that is shown, and whether it is what was looked for. */
export interface Part {
  readonly text: string;
  readonly isHit: boolean;
}

interface Span {
  readonly from: number;
  to: number;
}

const around = 60;
const longest = 220;

/** A whole text in parts: a name with what was found in it. */
export function markWhole(text: string, sought: Sought): Part[] {
  return cut(text, spansIn(text, sought), 0, text.length);
}

/**
 * Some words around the first place of a text where what was sought is found, from the line it stands in: the next may be a
 * heading, or the same in another language. None where nothing is found.
 */
export function markAround(text: string, sought: Sought): Part[] {
  const spans = spansIn(text, sought);
  const [first] = spans;
  if (!first) return [];
  const begin = text.lastIndexOf('\n', first.from) + 1;
  const next = text.indexOf('\n', first.from);
  const end = next < 0 ? text.length : next;
  const from = first.from - begin <= around ? begin : afterSpace(text, first.from - around, first.from);
  const to = from + longest >= end ? end : beforeSpace(text, from + longest, first.to);
  return [
    ...(from > begin ? [{ text: '…', isHit: false }] : []),
    ...cut(text, spans, from, to),
    ...(to < end ? [{ text: '…', isHit: false }] : []),
  ];
}

/** What is looked for in a text that was found: words by how they begin, runs as they are. */
export interface Sought {
  readonly begins: readonly string[];
  /** Words too short to begin another. */
  readonly whole?: readonly string[];
  readonly runs: readonly string[];
}

export function soughtOf(
  stretches: readonly Stretch[],
  spellings: ReadonlyMap<string, readonly string[]> = new Map(),
): Sought {
  const words = stretches.filter(({ isRun }) => !isRun).map(({ text }) => keptWord(text));
  const joined = words.slice(1).map((word, at) => words[at]! + word);
  const isShort = (word: string) => words.length > 1 && [...word].length < 3;
  return {
    begins: [
      ...words.filter((word) => !isShort(word)),
      ...joined,
      ...words.flatMap((word) => spellings.get(word) ?? []),
    ],
    whole: words.filter(isShort),
    runs: stretches.filter(({ isRun }) => isRun).map(({ text }) => text),
  };
}

function spansIn(text: string, { begins, whole = [], runs }: Sought): Span[] {
  const folded = foldInPlace(text);
  const spans: Span[] = [];
  const add = (from: number, to: number) => {
    const start = folded.at[from] ?? text.length;
    // Marks that were folded away belong to the sign before them.
    const end = folded.at[to] ?? text.length;
    const last = spans.at(-1);
    if (last && /^[^\p{L}\p{N}]{0,2}$/u.test(text.slice(last.to, start))) last.to = end;
    else spans.push({ from: start, to: end });
  };
  const found = stretchesOf(folded.text);
  for (const [index, one] of found.entries()) {
    if (one.isRun) {
      const at = runs
        .map((run) => [one.text.indexOf(run), run.length] as const)
        .find(([place]) => place >= 0);
      if (at) add(one.at + at[0], one.at + at[0] + at[1]);
      continue;
    }
    const word = keptWord(one.text);
    const next = found[index + 1];
    const isHit = whole.includes(word) || begins.some((begin) => word.startsWith(begin));
    // "Hà Nội" where hanoi was typed.
    const isHalf =
      !isHit &&
      next !== undefined &&
      begins.some(
        (begin) =>
          begin.length > word.length && begin.startsWith(word) && (word + next.text).startsWith(begin),
      );
    if (isHit) add(one.at, one.at + one.text.length);
    else if (isHalf) add(one.at, next.at + next.text.length);
  }
  return spans.filter((span) => span.to > span.from);
}

function cut(text: string, spans: readonly Span[], from: number, to: number): Part[] {
  const parts: Part[] = [];
  let at = from;
  for (const span of spans) {
    if (span.from >= to || span.to <= at) continue;
    if (span.from > at) parts.push({ text: text.slice(at, span.from), isHit: false });
    const end = Math.min(span.to, to);
    parts.push({ text: text.slice(Math.max(span.from, at), end), isHit: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), isHit: false });
  return parts;
}

function afterSpace(text: string, at: number, most: number): number {
  const space = text.indexOf(' ', at);
  return space >= 0 && space < most ? space + 1 : onSign(text, at);
}

function beforeSpace(text: string, at: number, least: number): number {
  const space = text.lastIndexOf(' ', at);
  return space > least ? space : onSign(text, Math.max(at, least));
}

/** Never between the halves of one sign. */
function onSign(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
