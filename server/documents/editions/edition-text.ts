import type { BlockJson } from '../../../schema/blocks/index.ts';
import type { Freedom } from '../../../schema/words.ts';
import type { SectionParameter, SectionQuestion } from '../section.entity.ts';

/** A section as an edition keeps it. */
export interface EditionSection {
  readonly sectionId: string;
  readonly parentId: string | null;
  readonly ord: number;
  /** As it is cited: 3.2. */
  readonly number: string;
  readonly title: string;
  readonly freedom: Freedom | null;
  readonly guidance: string | null;
  readonly questions: readonly SectionQuestion[];
  readonly parameters: readonly SectionParameter[];
  readonly blocks: readonly BlockJson[];
}

/** What of a section its hash and the edition's are made of: its place in the row is not, and no parameters are as if there were no such column. */
export function hashedPart({ ord: _, parameters, ...section }: EditionSection): object {
  return parameters.length > 0 ? { ...section, parameters } : section;
}

interface Placed {
  readonly id: string;
  readonly parentId: string | null;
  readonly place: string;
}

/** The sections of a tree in reading order, each with the number it is cited by. Those under a removed parent are left out. */
export function inReadingOrder<Section extends Placed>(
  sections: readonly Section[],
): { section: Section; number: string }[] {
  const children = new Map<string | null, Section[]>();
  for (const section of sections)
    children.set(section.parentId, [...(children.get(section.parentId) ?? []), section]);
  const ordered: { section: Section; number: string }[] = [];
  const walk = (parentId: string | null, prefix: string) => {
    const siblings = (children.get(parentId) ?? []).sort((a, b) => (a.place < b.place ? -1 : 1));
    for (const [index, section] of siblings.entries()) {
      const number = `${prefix}${index + 1}`;
      ordered.push({ section, number });
      walk(section.id, `${number}.`);
    }
  };
  walk(null, '');
  return ordered;
}
