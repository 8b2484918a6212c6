import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import * as Y from 'yjs';
import { type BlockJson, fragmentName } from '../../schema/blocks/index.ts';
import { applyBlocks } from '../../server/documents/apply-blocks.ts';
import { givenDocument } from './document.ts';

export interface WrittenSection {
  readonly title: string;
  readonly blocks: readonly BlockJson[];
  readonly depth?: number;
}

/** A document of Hanoi's with these sections and their texts, as if they had been written long ago. */
export async function writtenDocument(
  pool: pg.Pool,
  sections: readonly WrittenSection[],
  options: { editorIds?: readonly string[]; audience?: string; title?: string; language?: string } = {},
) {
  const { editorIds = [], audience, title = 'A common text', language = 'en' } = options;
  const given = await givenDocument(pool, editorIds, audience);
  await pool.query('update document set title = $2, language = $3 where id = $1', [
    given.documentId,
    title,
    language,
  ]);
  await pool.query('delete from section where document_id = $1', [given.documentId]);
  const open: string[] = [];
  const sectionIds: string[] = [];
  for (const [at, { title, blocks, depth = 1 }] of sections.entries()) {
    const id = randomUUID();
    open.length = depth - 1;
    const doc = new Y.Doc();
    doc.transact(() => applyBlocks(doc.getXmlFragment(fragmentName), blocks));
    await pool.query(
      'insert into section (id, document_id, parent_id, place, title, snapshot) values ($1, $2, $3, $4, $5, $6)',
      [
        id,
        given.documentId,
        open.at(-1) ?? null,
        `i${String(at).padStart(4, '0')}i`,
        title,
        Buffer.from(Y.encodeStateAsUpdate(doc)),
      ],
    );
    open.push(id);
    sectionIds.push(id);
  }
  return { ...given, sectionIds };
}
