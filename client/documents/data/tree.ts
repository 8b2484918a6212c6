import type { SectionFacts } from './document.documents.ts';

/** A section where it stands in the text. */
export interface PlacedSection extends SectionFacts {
  /** 3.2, as it is cited. */
  readonly number: string;
  readonly depth: number;
  readonly hasChildren: boolean;
}

/** The sections in the order they are read, each with its number; what hangs below nothing is left out. */
export function placeSections(sections: Iterable<SectionFacts>): PlacedSection[] {
  const below = new Map<string | null, SectionFacts[]>();
  for (const section of sections) {
    if (section.isRemoved) continue;
    const siblings = below.get(section.parentId) ?? [];
    siblings.push(section);
    below.set(section.parentId, siblings);
  }
  // Places compare as bytes: they are lower-case letters and digits, for which code units are the same.
  for (const siblings of below.values()) siblings.sort((a, b) => (a.place < b.place ? -1 : 1));
  const placed: PlacedSection[] = [];
  const walk = (parentId: string | null, above: string, depth: number) => {
    for (const [at, section] of (below.get(parentId) ?? []).entries()) {
      const number = `${above}${at + 1}`;
      placed.push({ ...section, number, depth, hasChildren: below.has(section.id) });
      walk(section.id, `${number}.`, depth + 1);
    }
  };
  walk(null, '', 0);
  return placed;
}
