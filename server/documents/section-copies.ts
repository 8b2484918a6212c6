import type pg from 'pg';
import { SectionCopy, type Verdict } from './section-copy.ts';

const mostCopies = 500;

interface Row {
  snapshot: Buffer | null;
  snapshot_position: number;
}

/** The sections that this process has lately tried updates on; made from what is stored, and from nothing else. */
export class SectionCopies {
  readonly #pool: pg.Pool;
  readonly #copies = new Map<string, Promise<SectionCopy>>();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Tries an update on a section; reads on first where it builds on edits of another server. */
  async try(sectionId: string, update: Uint8Array): Promise<Verdict> {
    let copy = await this.of(sectionId);
    let verdict = copy.try(update);
    if (!verdict.isSound && verdict.problem.kind === 'INCOMPLETE') {
      this.forget(sectionId);
      copy = await this.of(sectionId);
      verdict = copy.try(update);
    }
    if (copy.isSpoilt) this.forget(sectionId);
    return verdict;
  }

  /** The copy of a section; the same for all who ask while it is kept. */
  of(sectionId: string): Promise<SectionCopy> {
    let copy = this.#copies.get(sectionId);
    if (copy) {
      // Put last again: the first in the map is the one that nobody has asked for the longest.
      this.#copies.delete(sectionId);
    } else {
      copy = this.#load(sectionId);
      copy.catch(() => this.#copies.delete(sectionId));
    }
    this.#copies.set(sectionId, copy);
    if (this.#copies.size > mostCopies) this.#copies.delete(this.#copies.keys().next().value!);
    return copy;
  }

  /** The copy of a section with every edit that is stored by now, other servers' included. */
  async fresh(sectionId: string): Promise<SectionCopy> {
    const copy = await this.of(sectionId);
    const updates = await readUpdates(this.#pool, sectionId, copy.position);
    // Meanwhile something unsound may have been tried on it.
    if (copy.isSpoilt) return this.fresh(sectionId);
    copy.take(updates);
    return copy;
  }

  /** Drops a copy: it holds something that was not stored. */
  forget(sectionId: string): void {
    this.#copies.delete(sectionId);
  }

  async #load(sectionId: string): Promise<SectionCopy> {
    const { rows } = await this.#pool.query<Row>({
      name: 'section snapshot',
      text: 'select snapshot, snapshot_position from section where id = $1',
      values: [sectionId],
    });
    const copy = new SectionCopy(rows[0]?.snapshot ?? null, rows[0]?.snapshot_position ?? 0);
    copy.take(await readUpdates(this.#pool, sectionId, copy.position));
    return copy;
  }
}

/** The stored updates of a section after a position, in order. */
export async function readUpdates(
  pool: Pick<pg.Pool, 'query'>,
  sectionId: string,
  after: number,
): Promise<{ position: number; data: Buffer }[]> {
  const { rows } = await pool.query<{ position: number; data: Buffer }>({
    name: 'section updates',
    text: 'select position, data from document_update where section_id = $1 and position > $2 order by position',
    values: [sectionId, after],
  });
  return rows;
}
