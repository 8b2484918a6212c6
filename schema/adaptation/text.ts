import type { BlockJson } from '../blocks/index.ts';
import type { Freedom, ReasonType, SectionDecisionKind } from '../words.ts';

/** A section of the common text, as an edition keeps it, in reading order. */
export interface CommonSection {
  readonly sectionId: string;
  readonly parentId: string | null;
  readonly number: string;
  readonly title: string;
  readonly freedom: Freedom | null;
  readonly guidance: string | null;
  readonly questions: readonly unknown[];
  readonly parameters: readonly unknown[];
  readonly blocks: readonly BlockJson[];
}

/** What was decided on a section. To inherit it is to decide nothing. */
export interface Decision {
  /** The common section; of an added one, its own id. */
  readonly sectionId: string;
  readonly kind: Exclude<SectionDecisionKind, 'INHERIT'>;
  /** Where its own words are kept; null where it has none yet. */
  readonly ownId: string | null;
  /** The section’s own title, where it has one. */
  readonly title: string | null;
  /** ADAPT and ADD: the whole text. EXTEND: what comes below the common words. */
  readonly blocks: readonly BlockJson[];
  /** The sections it hung under when it was decided, the nearest first; of an added one, where it was put. */
  readonly under: readonly string[];
  /** Of an added one: the sibling it comes after; null for the first place. */
  readonly afterId: string | null;
  /** What the common section was called when it was decided. */
  readonly wasTitled: string | null;
  readonly reason: ReasonType | null;
}

/** A section of the text as it reads for who adapted it. */
export interface ResolvedSection extends CommonSection {
  readonly ord: number;
  readonly decision: SectionDecisionKind;
  /** The number that the common text gives it; null for what is only here. */
  readonly commonNumber: string | null;
  readonly ownId: string | null;
  /** EXTEND: how many of the blocks are the common ones; the own ones follow. */
  readonly commonBlocks: number;
  /** A core section that reads otherwise here. */
  readonly isDeviation: boolean;
  /** The place it was given is gone, so it stands where it can: somebody has to say where it belongs. */
  readonly isStray: boolean;
}
