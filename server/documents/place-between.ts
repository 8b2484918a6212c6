const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
const base = digits.length;

/**
 * A key that sorts between two others, so that a section moves without its siblings being written. `null` is the
 * beginning or the end. Keys compare as bytes; none ends in the lowest digit, so that there is always room below.
 */
export function placeBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after)
    throw new RangeError(`${before} does not come before ${after}.`);
  let key = '';
  let isBelow = false;
  for (let at = 0; ; at++) {
    const low = digitAt(before, at) ?? 0;
    const high = after === null || isBelow ? base : (digitAt(after, at) ?? 0);
    if (high - low > 1) return key + digits[low + Math.floor((high - low) / 2)];
    key += digits[low];
    // Once a digit is lower than the upper key's, whatever follows stays below it.
    if (low < high) isBelow = true;
  }
}

function digitAt(key: string | null, at: number): number | null {
  const digit = key?.[at];
  return digit === undefined ? null : digits.indexOf(digit);
}
