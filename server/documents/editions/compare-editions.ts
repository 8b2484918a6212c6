import { canonicalJson } from './canonical.ts';
import type { EditionSection } from './edition-text.ts';

/** What a later edition did to one section of an earlier one. A section may have been moved and reworded at once. */
export interface SectionChange {
  readonly sectionId: string;
  readonly before: EditionSection | null;
  readonly after: EditionSection | null;
  readonly kinds: readonly ChangeKind[];
}

export type ChangeKind = 'ADDED' | 'REMOVED' | 'MOVED' | 'RETITLED' | 'REWORDED' | 'FREED';

/** The sections that differ between two editions of one document, in the reading order of the later one, then what it left out. */
export function compareEditions(
  before: readonly EditionSection[],
  after: readonly EditionSection[],
): SectionChange[] {
  const old = new Map(before.map((section) => [section.sectionId, section]));
  const kept = new Set(after.map((section) => section.sectionId));
  const changes = after.map((section) => changeOf(old.get(section.sectionId) ?? null, section));
  const removed = before
    .filter((section) => !kept.has(section.sectionId))
    .map((section) => changeOf(section, null));
  return [...changes, ...removed].filter((change) => change.kinds.length > 0);
}

function changeOf(before: EditionSection | null, after: EditionSection | null): SectionChange {
  const sectionId = (after ?? before)!.sectionId;
  if (!before || !after) return { sectionId, before, after, kinds: [after ? 'ADDED' : 'REMOVED'] };
  const kinds: ChangeKind[] = [];
  if (before.parentId !== after.parentId || before.number !== after.number) kinds.push('MOVED');
  if (before.title !== after.title) kinds.push('RETITLED');
  if (canonicalJson(before.blocks) !== canonicalJson(after.blocks)) kinds.push('REWORDED');
  const terms = ({ freedom, guidance, questions, parameters }: EditionSection) =>
    canonicalJson({ freedom, guidance, questions, parameters });
  if (terms(before) !== terms(after)) kinds.push('FREED');
  return { sectionId, before, after, kinds };
}
