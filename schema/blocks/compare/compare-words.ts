import { diffArrays } from 'diff';
import type { BlockJson } from '../index.ts';
import { joined, marking, type Word, wordsOf } from './words.ts';

/** A stretch of a line that is alike, came in, went, or is the same words marked otherwise. */
export type WordRun =
  | { readonly kind: 'SAME' | 'ADDED' | 'REMOVED'; readonly content: readonly BlockJson[] }
  | {
      readonly kind: 'REMARKED';
      readonly before: readonly BlockJson[];
      readonly content: readonly BlockJson[];
    };

/** A run of a comparison: the same words on both sides, or words that went or came. */
export interface Run {
  kind: 'SAME' | 'ADDED' | 'REMOVED';
  before: Word[];
  after: Word[];
}

/** Beyond so many differences two lines have nothing to do with each other, and finding them all would cost too much. */
const mostDifferences = 2_000;

/** What became of a line, word by word: what went stands before what came in its place. */
export function compareWords(before: readonly BlockJson[], after: readonly BlockJson[]): WordRun[] {
  return alignWords(before, after).flatMap(runsOf);
}

/** The words of two lines side by side, those of a rewritten sentence kept together. */
export function alignWords(before: readonly BlockJson[], after: readonly BlockJson[]): Run[] {
  return tidy(align(wordsOf(before), wordsOf(after)));
}

function align(before: Word[], after: Word[]): Run[] {
  const parts = diffArrays(before, after, {
    comparator: (a, b) => a.key === b.key,
    maxEditLength: mostDifferences,
  });
  if (!parts) return [went(before), came(after)];
  const runs: Run[] = [];
  let from = 0;
  for (const { added, removed, value } of parts) {
    if (added) runs.push(came(value));
    else if (removed) runs.push(went(value));
    else runs.push({ kind: 'SAME', before: before.slice(from, from + value.length), after: value });
    if (!added) from += value.length;
  }
  return runs;
}

const went = (before: Word[]): Run => ({ kind: 'REMOVED', before, after: [] });
const came = (after: Word[]): Run => ({ kind: 'ADDED', before: [], after });

/** Joins changes that only spaces keep apart, so that a rewritten sentence reads as one that went and one that came. */
function tidy(runs: readonly Run[]): Run[] {
  const tidied: Run[] = [];
  let gone: Word[] = [];
  let come: Word[] = [];
  const flush = () => {
    if (gone.length > 0) tidied.push(went(gone));
    if (come.length > 0) tidied.push(came(come));
    gone = [];
    come = [];
  };
  for (const [at, run] of runs.entries()) {
    const isBetween = at > 0 && at < runs.length - 1 && run.after.every(({ key }) => key.trim() === '');
    if (run.kind === 'SAME' && !(isBetween && gone.length > 0 && come.length > 0)) {
      flush();
      tidied.push(run);
    } else {
      gone.push(...run.before);
      come.push(...run.after);
    }
  }
  flush();
  return tidied;
}

function runsOf({ kind, before, after }: Run): WordRun[] {
  if (kind !== 'SAME') return [{ kind, content: contentOf(kind === 'ADDED' ? after : before) }];
  const runs: WordRun[] = [];
  for (let from = 0; from < after.length; ) {
    const isSame = marking(before[from]!) === marking(after[from]!);
    let to = from + 1;
    while (to < after.length && (marking(before[to]!) === marking(after[to]!)) === isSame) to += 1;
    const content = contentOf(after.slice(from, to));
    runs.push(
      isSame
        ? { kind: 'SAME', content }
        : { kind: 'REMARKED', before: contentOf(before.slice(from, to)), content },
    );
    from = to;
  }
  return runs;
}

const contentOf = (words: readonly Word[]) => joined(words.flatMap((word) => word.content));
