import type pg from 'pg';
import type { SearchKind } from '../../schema/words.ts';
import type { ReadContext } from '../kernel/read-context.ts';

type Expression = (alias: string, context: ReadContext) => string;

/** A sort of thing that is found by its words; its domain hands it in. */
export interface Findable {
  /** The word of it in the index; the triggers of its migration name it. */
  readonly kind: string;
  /** What readers choose by. */
  readonly group: SearchKind;
  readonly table: string;
  /**
   * The words of the things with the ids in $1, as rows of (id, holder_id, title, body): every spelling of its name on a line of its
   * own, and what else it says. A thing that is not among the rows is not found.
   */
  readonly words: string;
  /** What the body says besides, where it is no text in the database. */
  readonly bodies?: (pool: Pick<pg.Pool, 'query'>, ids: readonly string[]) => Promise<Map<string, string>>;
  /** What decides who may find it: a row of its own table, or of what holds it. */
  readonly holder: { readonly table: string; readonly readable: Expression };
  /** Whether its words may be shown, where its name may; left out where whoever finds it may read it. */
  readonly quotable?: Expression;
  /** What it is called, its page as a path of this house, and what it is part of. */
  readonly title: Expression;
  readonly path: Expression;
  readonly within?: Expression;
  /** Whether what it was written for was withdrawn since; left out where that can’t be. */
  readonly isWithdrawn?: Expression;
  /** Where the same thing is found as this other kind too, it is shown as that one. */
  readonly yieldsTo?: string;
  /** How much sooner it is shown than what is found as well: a place in a list rather than a message in a talk. */
  readonly weight: number;
}

const known = new Map<string, Findable>();

/** Makes things findable: called once, by their domain's door. */
export function findable(...things: readonly Findable[]): void {
  for (const thing of things) known.set(thing.kind, thing);
}

export const findables = (): readonly Findable[] => [...known.values()];
