import { type Anchor, anchorOf, type Stretch, stretchOf } from './anchor.ts';
import type { Line, LiveLine } from './lines.ts';
import { occurrences, type Squeezed, squeeze } from './squeeze.ts';

/** One end of a stretch of words: a line and how far into it. */
export interface Spot {
  readonly blockId: string | null;
  /** Which line of the section, from 0. */
  readonly line: number;
  readonly offset: number;
}

/** Where the words of an anchor stand. */
export interface Whereabouts {
  /** Whether they are as they were quoted, or some of them were changed. */
  readonly state: 'HERE' | 'CHANGED';
  readonly from: Spot;
  readonly to: Spot;
  readonly words: string;
}

/** Context counts from so many characters on; words longer than `longEnough` may stand for themselves. */
const leastContext = 8;
const longEnough = 16;

/**
 * Where an anchor's words stand in a section's working text, or null where they are gone. Its positions are asked
 * first; where the words were cut and put in anew (a split, an undo), they are found by their line and by themselves.
 */
export function whereIs(anchor: Anchor, lines: readonly LiveLine[]): Whereabouts | null {
  const text = textOf(lines);
  const stretch = stretchOf(anchor, lines);
  const quote = squeeze(anchor.quote).text;
  if (quote === '') return null;
  const squeezed = squeeze(text);
  const found = occurrences(squeezed, quote);
  if (stretch) {
    const beside = found.filter((one) => touches(one, stretch, text));
    const whole = nearest(beside, stretch.from);
    if (whole) return placed('HERE', lines, text, whole);
    if (shareWords(text.slice(stretch.from, stretch.to), anchor.quote))
      return placed('CHANGED', lines, text, stretch);
  }
  const again = findAgain(anchor, lines, squeezed, found, stretch?.from ?? null);
  return again && placed('HERE', lines, text, again);
}

/**
 * The anchor on the same words as they stand now, where it holds them less well than it could; null where it does not,
 * and where the words are gone. Kept up now and then, an anchor follows its words through one change after another.
 */
export function heldAnew(anchor: Anchor, lines: readonly LiveLine[]): Anchor | null {
  const found = whereIs(anchor, lines);
  if (!found) return null;
  const from = offsetOf(lines, found.from);
  const to = from + found.words.length;
  const stretch = stretchOf(anchor, lines);
  const anew = { ...anchorOf(lines, { from, to }), quote: anchor.quote };
  const holds = stretch?.from === from && stretch.to === to;
  const around = ({ blockIds, prefix, suffix }: Anchor) => JSON.stringify([blockIds, prefix, suffix]);
  return holds && around(anew) === around(anchor) ? null : anew;
}

/** The same in a text that does not live: an edition, or a section that the words may have been moved to. */
export function whereIsQuoted(anchor: Anchor, lines: readonly Line[]): Whereabouts | null {
  const text = textOf(lines);
  const quote = squeeze(anchor.quote).text;
  if (quote === '') return null;
  const squeezed = squeeze(text);
  const again = findAgain(anchor, lines, squeezed, occurrences(squeezed, quote), null);
  return again && placed('HERE', lines, text, again);
}

function findAgain(
  anchor: Anchor,
  lines: readonly Line[],
  squeezed: Squeezed,
  found: readonly Stretch[],
  near: number | null,
): Stretch | null {
  const own = found.filter((one) => idsWithin(lines, one).some((id) => anchor.blockIds.includes(id)));
  const inOwnLine = nearest(own.length > 1 ? preferred(own, anchor, squeezed) : own, near);
  if (inOwnLine) return inOwnLine;
  const known = found.filter((one) => hasContext(one, anchor, squeezed));
  if (known.length > 0) return nearest(known, near);
  return found.length === 1 && squeeze(anchor.quote).text.length >= longEnough ? found[0]! : null;
}

/** Those that stand between what the quote stood between, where there are any. */
function preferred(found: readonly Stretch[], anchor: Anchor, squeezed: Squeezed): readonly Stretch[] {
  const known = found.filter((one) => hasContext(one, anchor, squeezed));
  return known.length > 0 ? known : found;
}

function hasContext({ from, to }: Stretch, anchor: Anchor, { text, at }: Squeezed): boolean {
  const prefix = squeeze(anchor.prefix).text.slice(-leastContext);
  const suffix = squeeze(anchor.suffix).text.slice(0, leastContext);
  const first = at.indexOf(from);
  const next = at.findIndex((place) => place >= to);
  const before = text.slice(0, first);
  const after = next === -1 ? '' : text.slice(next);
  const isAfter = before.endsWith(prefix);
  const isBefore = after.startsWith(suffix);
  if (isAfter && isBefore) return prefix.length + suffix.length >= leastContext / 2;
  return (isAfter && prefix.length === leastContext) || (isBefore && suffix.length === leastContext);
}

function nearest(found: readonly Stretch[], near: number | null): Stretch | null {
  if (near === null) return found[0] ?? null;
  const away = ({ from }: Stretch) => Math.abs(from - near);
  return found.reduce<Stretch | null>((best, one) => (best && away(best) <= away(one) ? best : one), null);
}

/** Whether two stretches overlap, or only spaces and breaks stand between them. */
function touches(one: Stretch, other: Stretch, text: string): boolean {
  const [first, second] = one.from <= other.from ? [one, other] : [other, one];
  return squeeze(text.slice(first.to, second.from)).text === '';
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Whether something of the quoted words is left. */
function shareWords(now: string, quote: string): boolean {
  const words = (text: string) =>
    [...segmenter.segment(text.normalize('NFC'))].flatMap(({ segment, isWordLike }) =>
      isWordLike ? [segment] : [],
    );
  const quoted = new Set(words(quote));
  return words(now).some((word) => [...quoted].some((one) => one === word || startsAlike(one, word)));
}

/** A word that was begun anew or went on: festival, festivals. */
const startsAlike = (a: string, b: string) =>
  Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a));

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

function idsWithin(lines: readonly Line[], { from, to }: Stretch): string[] {
  let at = 0;
  return lines.flatMap(({ id, text }) => {
    const begins = at;
    at += text.length + 1;
    return id !== null && begins < to && begins + text.length > from ? [id] : [];
  });
}

function placed(
  state: Whereabouts['state'],
  lines: readonly Line[],
  text: string,
  { from, to }: Stretch,
): Whereabouts {
  return { state, from: spotAt(lines, from), to: spotAt(lines, to), words: text.slice(from, to) };
}

function offsetOf(lines: readonly Line[], { line, offset }: Spot): number {
  return lines.slice(0, line).reduce((at, { text }) => at + text.length + 1, offset);
}

function spotAt(lines: readonly Line[], offset: number): Spot {
  let at = 0;
  for (const [line, { id, text }] of lines.entries()) {
    if (offset <= at + text.length) return { blockId: id, line, offset: offset - at };
    at += text.length + 1;
  }
  const last = lines.at(-1)!;
  return { blockId: last.id, line: lines.length - 1, offset: last.text.length };
}
