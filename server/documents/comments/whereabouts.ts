import type pg from 'pg';
import {
  type Anchor,
  type Whereabouts,
  whereIs,
  whereIsQuoted,
} from '../../../schema/blocks/anchors/index.ts';
import { copiesOf } from '../edit-section.ts';
import type { SectionCopy } from '../section-copy.ts';

/** Where a thread's words stand, in whichever section of its document. */
export type Place =
  | ({ readonly sectionId: string } & Whereabouts)
  | {
      readonly state: 'GONE';
      readonly sectionId: null;
      readonly from: null;
      readonly to: null;
      readonly words: null;
    };

interface Row {
  id: string;
  document_id: string;
  section_id: string;
  section_is_removed: boolean;
  quote: string | null;
  prefix: string;
  suffix: string;
  block_ids: string[];
  start_at: string | null;
  end_at: string | null;
}

const gone: Place = { state: 'GONE', sectionId: null, from: null, to: null, words: null };
/** Other sections that words are looked for in when they have left their own. */
const mostOthers = 400;

/**
 * Where the words of threads stand in the working text now, by the threads' ids. A thread about a whole section has no
 * place in it, and is gone when the section is.
 */
export async function placesOf(
  pool: pg.Pool,
  threadIds: readonly string[],
): Promise<Map<string, Place | null>> {
  const { rows } = await pool.query<Row>({
    name: 'anchors of threads',
    text: `select t.id, t.document_id, t.section_id, s.removed_at is not null as section_is_removed, t.quote, t.prefix, t.suffix,
        t.block_ids, t.start_at, t.end_at
      from comment_thread t join section s on s.id = t.section_id where t.id = any($1::uuid[])`,
    values: [threadIds],
  });
  const sections = new Sections(pool);
  const places = new Map<string, Place | null>();
  for (const row of rows) places.set(row.id, await placeOf(row, sections));
  return places;
}

async function placeOf(row: Row, sections: Sections): Promise<Place | null> {
  const anchor = anchorOfRow(row);
  if (!anchor) return row.section_is_removed ? gone : null;
  const own = row.section_is_removed ? null : whereIs(anchor, (await sections.of(row.section_id)).lines);
  if (own) return { sectionId: row.section_id, ...own };
  for (const sectionId of await sections.othersOf(row.document_id, row.section_id)) {
    const found = whereIsQuoted(anchor, (await sections.of(sectionId)).lines);
    if (found) return { sectionId, ...found };
  }
  return gone;
}

/** A thread's anchor as its row holds it, or null where it is about the whole section. */
export function anchorOfRow(
  row: Omit<Row, 'id' | 'document_id' | 'section_id' | 'section_is_removed'>,
): Anchor | null {
  const { quote, prefix, suffix, block_ids: blockIds, start_at: start, end_at: end } = row;
  return quote === null ? null : { quote, prefix, suffix, blockIds, start, end };
}

/** The sections that one reading looks at, each read once. */
class Sections {
  readonly #pool: pg.Pool;
  readonly #read = new Map<string, Promise<{ lines: ReturnType<SectionCopy['lines']> }>>();
  readonly #ids = new Map<string, Promise<string[]>>();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  of(sectionId: string): Promise<{ lines: ReturnType<SectionCopy['lines']> }> {
    let section = this.#read.get(sectionId);
    if (!section) {
      section = copiesOf(this.#pool)
        .fresh(sectionId)
        .then((copy) => ({ lines: copy.lines() }));
      this.#read.set(sectionId, section);
    }
    return section;
  }

  async othersOf(documentId: string, sectionId: string): Promise<string[]> {
    let ids = this.#ids.get(documentId);
    if (!ids) {
      ids = this.#pool
        .query<{ id: string }>({
          name: 'sections to look in',
          text: 'select id from section where document_id = $1 and removed_at is null order by place limit $2',
          values: [documentId, mostOthers],
        })
        .then(({ rows }) => rows.map(({ id }) => id));
      this.#ids.set(documentId, ids);
    }
    return (await ids).filter((id) => id !== sectionId);
  }
}
