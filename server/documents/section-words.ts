import type pg from 'pg';
import * as Y from 'yjs';
import { blocksOf } from '../../schema/blocks/blocks-of.ts';
import { type BlockJson, fragmentName, plainTextOf } from '../../schema/blocks/index.ts';

type Asking = Pick<pg.Pool, 'query'>;

/** The working texts of sections as plain words; a text that can't be read has none. */
export async function wordsOfSections(pool: Asking, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ id: string; snapshot: Buffer | null; updates: Buffer[] | null }>(
    `select s.id, s.snapshot, (select array_agg(u.data order by u.position) from document_update u
        where u.section_id = s.id and u.position > s.snapshot_position) as updates
      from section s where s.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, snapshot, updates }) => [id, wordsOf(snapshot, updates ?? [])]));
}

function wordsOf(snapshot: Buffer | null, updates: readonly Buffer[]): string {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      if (snapshot) Y.applyUpdate(doc, snapshot);
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    return wordsOfBlocks(blocksOf(doc.getXmlFragment(fragmentName)));
  } catch {
    return '';
  } finally {
    doc.destroy();
  }
}

/** Blocks as plain words. */
export function wordsOfBlocks(blocks: readonly BlockJson[]): string {
  return blocks.flatMap(lines).join('\n');
}

/** A block of blocks has a line for each, so that no two words become one. */
function lines(block: BlockJson): string[] {
  const inner = block.content ?? [];
  const holdsText = inner.some(({ type }) => type === 'text' || type === 'mention');
  return holdsText || inner.length === 0 ? [plainTextOf(block)] : inner.flatMap(lines);
}

/** The words of sections as the editions in force have them. */
export async function wordsOfEditionSections(
  pool: Asking,
  sectionIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ section_id: string; blocks: BlockJson[] }>(
    `select s.section_id, s.blocks from edition_section s join edition e on e.id = s.edition_id
      where s.section_id = any($1::uuid[]) and e.state = 'ADOPTED'`,
    [sectionIds],
  );
  return new Map(rows.map(({ section_id, blocks }) => [section_id, wordsOfBlocks(blocks)]));
}

/** The words of whole editions, section after section. */
export async function wordsOfEditions(
  pool: Asking,
  editionIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ edition_id: string; title: string; blocks: BlockJson[] }>(
    'select edition_id, title, blocks from edition_section where edition_id = any($1::uuid[]) order by edition_id, ord',
    [editionIds],
  );
  const words = new Map<string, string>();
  for (const { edition_id, title, blocks } of rows)
    words.set(edition_id, [words.get(edition_id), title, wordsOfBlocks(blocks)].filter(Boolean).join('\n'));
  return words;
}
