/** How deep a style says that a heading is; null where it is no heading. */
export function headingLevel(styleId: string | null, styleName: string | null): number | null {
  const found = /^heading ?([1-9])$/i.exec(styleName ?? '') ?? /^Heading([1-9])$/.exec(styleId ?? '');
  return found ? Math.min(Number(found[1]), 6) : null;
}
