/** Says whether position `a` lies after position `b` in a stream. */
export function isAfter(a: string, b: string): boolean {
  return BigInt(a) > BigInt(b);
}

/** Says whether position `a` is the one that directly follows `b`. */
export function isNext(a: string, b: string): boolean {
  return BigInt(a) === BigInt(b) + 1n;
}

/** Orders positions as the stream does, for `sort`. */
export function comparePositions(a: string, b: string): number {
  return a === b ? 0 : isAfter(a, b) ? 1 : -1;
}
