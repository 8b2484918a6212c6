/** Where a section stands on the page, by the number it is cited by; the hash of a permalink. */
export function anchorOf(number: string): string {
  return `section-${number}`;
}
