import { canonical } from '../compare/canonical.ts';

/** One of three: what both sides have, or the side that differs from the base; ours and a collision where both do. */
export function mergeValue<Value>(
  base: Value,
  theirs: Value,
  ours: Value,
): { readonly value: Value; readonly collides: boolean } {
  const [b, t, o] = [base, theirs, ours].map(canonical);
  if (t === o || t === b) return { value: ours, collides: false };
  return { value: o === b ? theirs : ours, collides: o !== b };
}
