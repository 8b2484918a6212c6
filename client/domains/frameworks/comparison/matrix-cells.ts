import type { StemKind } from '../../../documents/adaptation/stem.tsx';
import type { Convergence, Matrix, MatrixCity } from './comparison.documents.ts';
import type { MatrixRow } from './matrix.tsx';

type Cell = MatrixCity['cells'][number];

/** What each city does with each section, looked up by both. */
export class MatrixCells {
  readonly #cells = new Map<string, Cell>();
  readonly #addedAfter = new Set<string>();
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
      for (const { afterId, parentId } of added)
        this.#addedAfter.add(`${afterId ?? parentId ?? ''} ${adaptationId}`);
    }
  }

  at(sectionId: string, adaptationId: string): Cell | undefined {
    return this.#cells.get(`${sectionId} ${adaptationId}`);
  }

  /** The mark of a place: a decision first, then a section added after it, then an answer. An open section waits. */
  kindAt(sectionId: string, adaptationId: string): StemKind {
    const cell = this.at(sectionId, adaptationId);
    if (cell && cell.decision !== 'INHERIT') return cell.decision;
    if (this.#addedAfter.has(`${sectionId} ${adaptationId}`)) return 'ADD';
    if (cell?.hasAnswer) return 'NOTED';
    return this.#rows.get(sectionId)?.freedom === 'OPEN' ? 'WAITING' : 'INHERIT';
  }

  differs(sectionId: string): boolean {
    return this.#differing.has(sectionId);
  }
}

/** The rows of the matrix: parts as headings, each section with how many cities changed it alike. */
export function rowsOf(sections: Matrix['sections'], convergence: readonly Convergence[]): MatrixRow[] {
  const parents = new Set(sections.map(({ parentId }) => parentId));
  return sections.map(({ sectionId, parentId, number, title, freedom }) => ({
    id: sectionId,
    number,
    title,
    freedom,
    isPart: parentId === null && parents.has(sectionId),
    alike: Math.max(0, ...convergence.filter((one) => one.sectionId === sectionId).map(({ count }) => count)),
  }));
}
