import type pg from 'pg';
import { heldAnew } from '../../../schema/blocks/anchors/index.ts';
import { copiesOf } from '../edit-section.ts';
import { anchorOfRow } from './whereabouts.ts';

const atOnce = 200;

interface Row {
  id: string;
  section_id: string;
  quote: string;
  prefix: string;
  suffix: string;
  block_ids: string[];
  start_at: string | null;
  end_at: string | null;
}

/**
 * Holds the words of open threads anew where their section was written in since: a split or an undo puts words in again
 * under other names, and an anchor that is kept up follows them through the next one too. Returns how many it looked at.
 */
export async function keepAnchors(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<Row>({
    name: 'anchors to keep up',
    text: `select t.id, t.section_id, t.quote, t.prefix, t.suffix, t.block_ids, t.start_at, t.end_at
      from comment_thread t where t.resolved_at is null and t.quote is not null
       and t.kept_at < (select max(u.position) from document_update u where u.section_id = t.section_id)
      order by t.section_id limit $1`,
    values: [atOnce],
  });
  for (const row of rows) {
    const copy = await copiesOf(pool).fresh(row.section_id);
    const { position } = copy;
    const anew = heldAnew(anchorOfRow(row)!, copy.lines());
    await pool.query(
      `update comment_thread set kept_at = $2, start_at = coalesce($3, start_at), end_at = coalesce($4, end_at),
          block_ids = coalesce($5, block_ids), prefix = coalesce($6, prefix), suffix = coalesce($7, suffix)
        where id = $1 and kept_at < $2`,
      [row.id, position, anew?.start, anew?.end, anew?.blockIds, anew?.prefix, anew?.suffix],
    );
  }
  return rows.length;
}
