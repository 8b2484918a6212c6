export { type Anchor, anchorOf, isPosition, type Stretch, stretchOf, wordsAround } from './anchor.ts';
export { type Line, type LiveLine, linesOf, linesOfBlocks, sizeOf } from './lines.ts';
export { heldAnew, type Spot, type Whereabouts, whereIs, whereIsQuoted } from './where-is.ts';
