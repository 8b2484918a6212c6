import type { AdaptedSection, OmittedSection } from './adaptation.documents.ts';

/** What stands in one place of the page: a section that is read, or one that is left out. */
export interface PlacedPart {
  readonly id: string;
  readonly section: AdaptedSection | null;
  readonly omitted: OmittedSection | null;
}

/** The sections as they are read, and between them those that are left out, where the common text has them. */
export function inReadingOrder(
  sections: readonly AdaptedSection[],
  omitted: readonly OmittedSection[],
): PlacedPart[] {
  const parts: PlacedPart[] = sections.map((section) => ({ id: section.sectionId, section, omitted: null }));
  for (const one of omitted.filter(({ isWithPart }) => !isWithPart)) {
    const after = parts.findLastIndex(({ section, omitted: other }) => {
      const number = section?.commonNumber ?? other?.commonNumber;
      return number != null && compareNumbers(number, one.commonNumber) < 0;
    });
    parts.splice(after + 1, 0, { id: one.sectionId, section: null, omitted: one });
  }
  return parts;
}

/** 3.10 comes after 3.9. */
export function compareNumbers(a: string, b: string): number {
  const [one, other] = [a, b].map((number) => number.split('.').map(Number));
  for (let at = 0; at < Math.max(one!.length, other!.length); at++) {
    const difference = (one![at] ?? -1) - (other![at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
