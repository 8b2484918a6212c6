import type { StemKind } from '../../../documents/adaptation/stem.tsx';
import type { ConvergenceCount, Matrix, MatrixCity } from './comparison.documents.ts';
import type { MatrixRow } from './matrix.tsx';

type Cell = MatrixCity['cells'][number];
type Addition = MatrixCity['added'][number];

/** What a place shows besides its decision: a deviation from the core, words that have moved on since, a section added there. */
export const cellMarks = ['DEVIATES', 'BEHIND', 'ADDS'] as const;
export type CellMark = (typeof cellMarks)[number];

const none: readonly Addition[] = [];

/** What each city does with each section, looked up by both. */
export class MatrixCells {
  readonly #cells = new Map<string, Cell>();
  readonly #added = new Map<string, Addition[]>();
  readonly #differing = new Set<string>();
  readonly #rows: ReadonlyMap<string, MatrixRow>;

  /** How many places differ from the common text. */
  differing = 0;

  constructor(cities: readonly MatrixCity[], rows: readonly MatrixRow[]) {
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    for (const { adaptationId, cells, added } of cities) {
      for (const cell of cells) {
        this.#cells.set(`${cell.sectionId} ${adaptationId}`, cell);
        if (cell.decision === 'INHERIT') continue;
        this.differing += 1;
        this.#differing.add(cell.sectionId);
      }
      for (const one of added) {
        const row = rowOf(one, added, rows);
        if (!row) continue;
        const place = `${row} ${adaptationId}`;
        this.#added.set(place, [...(this.#added.get(place) ?? []), one]);
        this.#differing.add(row);
      }
    }
  }

  at(sectionId: string, adaptationId: string): Cell | undefined {
    return this.#cells.get(`${sectionId} ${adaptationId}`);
  }

  /** The sections that only this city has and that stand there. */
  addedAt(sectionId: string, adaptationId: string): readonly Addition[] {
    return this.#added.get(`${sectionId} ${adaptationId}`) ?? none;
  }

  /** The mark of a place: a decision first, then a section added after it, then an answer. An open section waits. */
  kindAt(sectionId: string, adaptationId: string): StemKind {
    const cell = this.at(sectionId, adaptationId);
    if (cell && cell.decision !== 'INHERIT') return cell.decision;
    if (this.addedAt(sectionId, adaptationId).length > 0) return 'ADD';
    if (cell?.hasAnswer) return 'NOTED';
    return this.#rows.get(sectionId)?.freedom === 'OPEN' ? 'WAITING' : 'INHERIT';
  }

  /** What else is to be seen in a place, beside its mark. */
  marksAt(sectionId: string, adaptationId: string): CellMark[] {
    const cell = this.at(sectionId, adaptationId);
    const isOwn = cell !== undefined && cell.decision !== 'INHERIT';
    const has: Readonly<Record<CellMark, boolean>> = {
      DEVIATES: cell?.isDeviation ?? false,
      BEHIND: isOwn && cell.isBehind,
      ADDS: isOwn && this.addedAt(sectionId, adaptationId).length > 0,
    };
    return cellMarks.filter((mark) => has[mark]);
  }

  differs(sectionId: string): boolean {
    return this.#differing.has(sectionId);
  }
}

/** The row at which a section stands that only one city has: the one it was put after or under; never a part, which has no cells. */
function rowOf(one: Addition, added: readonly Addition[], rows: readonly MatrixRow[]): string | undefined {
  const passed = new Set<string>();
  let at: Addition | undefined = one;
  let after = one.afterId;
  let place = one.afterId ?? one.parentId;
  for (;;) {
    at = added.find(({ sectionId }) => sectionId === place);
    if (!at || passed.has(at.sectionId)) break;
    passed.add(at.sectionId);
    after = at.afterId;
    place = at.afterId ?? at.parentId;
  }
  const found = rows.findIndex(({ id }) => id === place);
  if (found < 0) return rows.find(({ isPart }) => !isPart)?.id;
  if (!rows[found]!.isPart) return rows[found]!.id;
  // After a part is after its last section, under it is at its first.
  const next = rows.findIndex(({ isPart }, index) => index > found && isPart);
  const within = rows.slice(found + 1, next < 0 ? undefined : next);
  return (after === place ? within.at(-1) : within[0])?.id;
}

/** The rows of the matrix: parts as headings, each section with how many cities changed it alike. */
export function rowsOf(sections: Matrix['sections'], convergence: readonly ConvergenceCount[]): MatrixRow[] {
  const parents = new Set(sections.map(({ parentId }) => parentId));
  return sections.map(({ sectionId, parentId, number, title, freedom }) => ({
    id: sectionId,
    number,
    title,
    freedom,
    isPart: parentId === null && parents.has(sectionId),
    ...changedThere(convergence.filter((one) => one.sectionId === sectionId)),
  }));
}

function changedThere(here: readonly ConvergenceCount[]): Pick<MatrixRow, 'alike' | 'samePlace'> {
  return {
    alike: Math.max(0, ...here.map(({ alike }) => alike)),
    samePlace: Math.max(0, ...here.map(({ count }) => count)),
  };
}
