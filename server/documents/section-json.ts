export { blocksOf, nodesOf } from '../../schema/blocks/blocks-of.ts';
