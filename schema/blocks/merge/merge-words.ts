import { alignWords } from '../compare/compare-words.ts';
import { joined, marking, type Word } from '../compare/words.ts';
import type { BlockJson } from '../index.ts';

export interface MergedLine {
  readonly content: BlockJson[];
  /** Both sides changed the same words, or words that touch; ours stand there. */
  readonly collides: boolean;
}

/** Merges a line word by word. A number and a link are one word each, so 200 becomes 300 or 250, and never 350. */
export function mergeWords(
  base: readonly BlockJson[],
  theirs: readonly BlockJson[],
  ours: readonly BlockJson[],
): MergedLine {
  const { words, changes: mine } = changesOf(base, ours);
  const { changes: others } = changesOf(base, theirs);
  const merged: Word[] = [];
  let collides = false;
  let at = 0;
  for (const hunk of hunksOf(others, mine)) {
    merged.push(...words.slice(at, hunk.from));
    at = hunk.to;
    const [their, our] = [hunk.theirs, hunk.ours].map((changes) => applied(words, hunk, changes));
    if (hunk.ours.length === 0) merged.push(...their!);
    else merged.push(...our!);
    collides ||= hunk.theirs.length > 0 && hunk.ours.length > 0 && !alike(their!, our!);
  }
  merged.push(...words.slice(at));
  return { content: joined(merged.flatMap((word) => word.content)), collides };
}

/** Words of the base from `from` up to `to` became others. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly words: readonly Word[];
}

interface Hunk {
  from: number;
  to: number;
  readonly theirs: Change[];
  readonly ours: Change[];
}

function changesOf(base: readonly BlockJson[], side: readonly BlockJson[]) {
  const words: Word[] = [];
  const changes: Change[] = [];
  const change = (from: number, to: number, after: readonly Word[]) => {
    const last = changes.at(-1);
    // What went and what came in its place are one change.
    if (last?.to === from)
      changes[changes.length - 1] = { from: last.from, to, words: [...last.words, ...after] };
    else changes.push({ from, to, words: after });
  };
  for (const { before, after, kind } of alignWords(base, side)) {
    const from = words.length;
    words.push(...before);
    if (kind !== 'SAME') change(from, words.length, after);
    // The same words marked otherwise have changed as well, each by itself.
    else
      for (const [index, word] of after.entries())
        if (marking(word) !== marking(before[index]!)) change(from + index, from + index + 1, [word]);
  }
  return { words, changes };
}

/** The changes of both sides, put together where they overlap, or where one comes in at the edge of the other. */
function hunksOf(theirs: readonly Change[], ours: readonly Change[]): Hunk[] {
  const all = [
    ...theirs.map((change) => ({ change, side: 'theirs' as const })),
    ...ours.map((change) => ({ change, side: 'ours' as const })),
  ].sort((a, b) => a.change.from - b.change.from || a.change.to - b.change.to);
  const hunks: Hunk[] = [];
  for (const { change, side } of all) {
    const last = hunks.at(-1);
    const isAtEdge = change.from === last?.to && (change.from === change.to || last.from === last.to);
    const joins = last && (change.from < last.to || isAtEdge);
    const hunk: Hunk = joins ? last : { from: change.from, to: change.to, theirs: [], ours: [] };
    if (!joins) hunks.push(hunk);
    hunk.to = Math.max(hunk.to, change.to);
    hunk[side].push(change);
  }
  return hunks;
}

/** How a hunk reads with the changes of one side. */
function applied(words: readonly Word[], hunk: Hunk, changes: readonly Change[]): Word[] {
  const result: Word[] = [];
  let at = hunk.from;
  for (const change of changes) {
    result.push(...words.slice(at, change.from), ...change.words);
    at = change.to;
  }
  return [...result, ...words.slice(at, hunk.to)];
}

function alike(a: readonly Word[], b: readonly Word[]): boolean {
  return a.length === b.length && a.every((word, at) => sameWord(word, b[at]!));
}

const sameWord = (a: Word, b: Word) => a.key === b.key && marking(a) === marking(b);
