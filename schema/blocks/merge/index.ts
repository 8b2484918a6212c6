export { type Collision, type MergedBlocks, mergeBlocks } from './merge-blocks.ts';
