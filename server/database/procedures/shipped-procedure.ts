import type { AgreementKind } from '../../../schema/agreements/index.ts';
import type { ProcedureGraph, Words } from '../../../schema/procedures/index.ts';

/** A procedure as a release brings it: the law's or a council's steps as data, which administrators may change. */
export interface ShippedProcedure {
  readonly slug: string;
  /** ISO 3166 code of the country whose holidays count. */
  readonly jurisdiction: string;
  readonly level: Words;
  readonly kinds: readonly AgreementKind[];
  readonly name: Words;
  readonly about: Words;
  readonly sources: readonly string[];
  /** What the office's lawyers must confirm before it is relied on. */
  readonly toConfirm: readonly Words[];
  readonly graph: ProcedureGraph;
}
