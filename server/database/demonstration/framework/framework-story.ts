import { idsFrom } from '../../../../schema/blocks/index.ts';
import type { AppointmentRole } from '../../../../schema/words.ts';
import { type EditionSection, inReadingOrder } from '../../../documents/index.ts';
import { authors, editions, framework } from './common-framework.ts';
import type { SectionFile } from './framework-files.ts';
import { WrittenSection } from './write-sections.ts';

export interface Author {
  readonly id: string;
  readonly bodyId: string;
  readonly role: AppointmentRole;
}

/** Something that happened to the framework's document, as its stream will tell it. */
export interface Happening {
  readonly kind: string;
  readonly subjectId: string;
  readonly by: Author;
  readonly at: string;
  readonly facts?: Record<string, unknown>;
  readonly update?: Uint8Array;
}

export interface StoryEdition {
  readonly number: number;
  readonly sections: readonly EditionSection[];
  readonly cutAt: string;
}

export interface StorySection {
  readonly id: string;
  readonly file: SectionFile;
  readonly parentId: string | null;
  readonly place: string;
}

/** How the framework came to be: its sections, what happened in order, and the text as each edition keeps it. */
export function tellStory(
  files: readonly SectionFile[],
  authorOf: (slug: string) => Author,
  editionId: (number: number) => string,
) {
  const sections = sectionsOf(files);
  const written = new Map(sections.map(({ file }) => [file.key, new WrittenSection()]));
  const happenings: Happening[] = sections.flatMap(({ id, file }) => {
    const author = authors.find(({ part }) => part === file.part)!;
    const by = authorOf(author.by);
    const at = morning(author.on, file.chapter * 40);
    const update = written.get(file.key)!.write(clientOf(author.by), file.blocks);
    return [
      { kind: 'section.added', subjectId: id, by, at },
      { kind: 'section.edited', subjectId: id, by, at: morning(author.on, file.chapter * 40 + 30), update },
    ];
  });
  const cuts: StoryEdition[] = [];
  for (const edition of editions) {
    cuts.push({ number: edition.number, cutAt: morning(edition.cut), sections: textOf(sections, written) });
    happenings.push(...standingOf(edition, authorOf, editionId(edition.number)));
  }
  happenings.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { sections, happenings, cuts };
}

/** The Yjs client that a person of the demonstration wrote with. */
export const clientOf = (slug: string): number => 1 + [...new Set(authors.map(({ by }) => by))].indexOf(slug);

/** Nine in the morning in Hanoi, some minutes later. */
export function morning(day: string, minutes = 0): string {
  return new Date(Date.parse(`${day}T09:00:00+07:00`) + minutes * 60_000).toISOString();
}

/** The same section has the same id wherever the demonstration is loaded. */
export const sectionIdOf = (key: string): string => idsFrom(`${framework.slug} ${key}`)();

function sectionsOf(files: readonly SectionFile[]): StorySection[] {
  const parts = new Map(
    files.filter(({ chapter }) => chapter === 0).map((file) => [file.part, sectionIdOf(file.key)]),
  );
  return files.map((file) => ({
    id: sectionIdOf(file.key),
    file,
    parentId: file.chapter === 0 ? null : parts.get(file.part)!,
    place: 'abcdefghijklmnop'[file.chapter === 0 ? file.part : file.chapter]!,
  }));
}

function textOf(
  sections: readonly StorySection[],
  written: ReadonlyMap<string, WrittenSection>,
): EditionSection[] {
  return inReadingOrder(sections).map(({ section: { id, parentId, file }, number }, ord) => {
    const { title, freedom, guidance, questions, parameters, key } = file;
    const blocks = written.get(key)!.blocks;
    return { sectionId: id, parentId, ord, number, title, freedom, guidance, questions, parameters, blocks };
  });
}

function standingOf(
  { number, by, cut, moves, positions }: (typeof editions)[number],
  authorOf: (slug: string) => Author,
  subjectId: string,
): Happening[] {
  const coordinator = authorOf(by);
  return [
    { kind: 'edition.cut', subjectId, by: coordinator, at: morning(cut), facts: { number } },
    ...moves.map(({ state, on }) => ({
      kind: 'edition.moved',
      subjectId,
      by: coordinator,
      at: morning(on),
      facts: { number, state },
    })),
    ...positions.map((position) => {
      const author = authorOf(position.by);
      const facts = { position: position.kind, bodyId: author.bodyId };
      return { kind: 'position.taken', subjectId, by: author, at: morning(position.on), facts };
    }),
  ];
}
