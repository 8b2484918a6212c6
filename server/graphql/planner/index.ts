export {
  type Arguments,
  type Column,
  column,
  defineFace,
  expression,
  extendFace,
  type Face,
  instant,
  localised,
  type Relation,
  type Window,
} from './face.ts';
export type { Root } from './plan.ts';
export { type Reader, readMany, readOne, readSelection } from './read.ts';
export { readTogether } from './read-together.ts';
export { fieldKey, type Selection, selectionBelow, selectionOf } from './selection.ts';
