import type { BlockJson } from '../index.ts';
import type { ComparedBlock, Shell } from './compare-blocks.ts';
import type { WordRun } from './compare-words.ts';
import { joined } from './words.ts';

type Side = 'before' | 'after';

/** One of the two texts that a comparison was made of. */
export function sideOf(compared: readonly ComparedBlock[], side: Side): BlockJson[] {
  return compared.flatMap((one): BlockJson[] => {
    switch (one.kind) {
      case 'SAME':
        return [one.block];
      case 'ADDED':
        return side === 'after' ? [one.block] : [];
      case 'REMOVED':
      case 'MOVED_AWAY':
        return side === 'before' ? [one.block] : [];
      case 'MOVED':
        return side === 'after' ? [wholeOf(one, side)] : [];
      default:
        return [wholeOf(one, side)];
    }
  });
}

function wholeOf(
  one: { before: Shell; after: Shell } & Pick<Extract<ComparedBlock, { words: unknown }>, 'words' | 'blocks'>,
  side: Side,
): BlockJson {
  const content = one.words ? lineOf(one.words, side) : sideOf(one.blocks ?? [], side);
  return { ...one[side], ...(content.length > 0 ? { content } : {}) };
}

function lineOf(runs: readonly WordRun[], side: Side): BlockJson[] {
  return joined(
    runs.flatMap((run) => {
      if (run.kind === 'REMARKED') return side === 'before' ? run.before : run.content;
      const leavesOut = side === 'before' ? 'ADDED' : 'REMOVED';
      return run.kind === leavesOut ? [] : run.content;
    }),
  );
}
