export { type Convergence, convergence, type Variant } from './converge.ts';
export { type MergeItem, mergeAdaptation } from './merge-adaptation.ts';
export { resolve } from './resolve.ts';
export { choicesOf, decisionsAfter, type Settlement, settle } from './settle.ts';
export type { CommonSection, Decision, ResolvedSection } from './text.ts';
