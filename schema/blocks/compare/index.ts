export { type ComparedBlock, compareBlocks, isUnchanged, type Shell } from './compare-blocks.ts';
export { compareWords, type WordRun } from './compare-words.ts';
export { sideOf } from './sides.ts';
