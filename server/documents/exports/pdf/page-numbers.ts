/**
 * On which page each anchor of a printed text stands, as the file itself says: Chromium writes its destinations and pages
 * as plain objects. Empty where they can’t be read, and then the contents have no numbers.
 */
export function pageNumbers(pdf: Buffer): Map<string, number> {
  const source = pdf.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id, body] of source.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g))
    objects.set(id!, body!);
  const pages = pagesOf(objects, source);
  const numbers = new Map<string, number>();
  const wanted = /\/(s-[0-9a-f-]{36})\s+(?:\[\s*)?(\d+) 0 R/g;
  for (const [, name, target] of source.matchAll(wanted)) {
    const page =
      pages.get(target!) ?? pages.get(/\[\s*(\d+) 0 R/.exec(objects.get(target!) ?? '')?.[1] ?? '');
    if (page !== undefined) numbers.set(name!, page);
  }
  return numbers;
}

/** The number of each page by its object, walked from the root as a reader does. */
function pagesOf(objects: ReadonlyMap<string, string>, source: string): Map<string, number> {
  const pages = new Map<string, number>();
  const walk = (id: string, depth: number): void => {
    const body = objects.get(id) ?? '';
    if (/\/Type\s*\/Page\b/.test(body) || depth > 50) {
      pages.set(id, pages.size + 1);
      return;
    }
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(body)?.[1] ?? '';
    for (const [, kid] of kids.matchAll(/(\d+) 0 R/g)) walk(kid!, depth + 1);
  };
  const root = /\/Root (\d+) 0 R/.exec(source)?.[1];
  const top = /\/Pages (\d+) 0 R/.exec(objects.get(root ?? '') ?? '')?.[1];
  if (top) walk(top, 0);
  return pages;
}
