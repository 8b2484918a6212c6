import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import * as Y from 'yjs';
import { fragmentName } from '../../schema/blocks/index.ts';

/** A document of Hanoi's with one section, as a domain would have made it, and a drafting group. */
export async function givenDocument(pool: pg.Pool, editorIds: readonly string[], audience = 'PRIVATE') {
  const documentId = randomUUID();
  const streamId = randomUUID();
  const sectionId = randomUUID();
  await pool.query(`insert into stream (id, kind, subject_id) values ($1, 'document', $2)`, [
    streamId,
    documentId,
  ]);
  await pool.query(
    `insert into document (id, kind, owner_id, stream_id, audience, title, language)
     values ($1, 'framework', (select id from body where slug = 'hanoi'), $2, $3, 'A common text', 'en')`,
    [documentId, streamId, audience],
  );
  await pool.query(`insert into section (id, document_id, place, title) values ($1, $2, 'i', 'First')`, [
    sectionId,
    documentId,
  ]);
  const grants = editorIds.map(() => randomUUID());
  for (const [at, personId] of editorIds.entries()) {
    await pool.query(
      `insert into "grant" (id, thing_kind, thing_id, person_id, role) values ($1, 'document', $2, $3, 'EDITOR')`,
      [grants[at], documentId, personId],
    );
  }
  return { documentId, streamId, sectionId, grants };
}

/** Gives a document of one section as many as said, each with a text of its own. */
export async function fillDocument(
  pool: pg.Pool,
  documentId: string,
  firstId: string,
  size: { sections: number; paragraphs: number; words: number },
): Promise<void> {
  for (let at = 1; at <= size.sections; at++) {
    const doc = new Y.Doc();
    doc.transact(() => {
      const paragraphs = Array.from({ length: size.paragraphs }, (_, n) => {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.setAttribute('id', randomUUID());
        const words = `Paragraph ${n + 1} of section ${at} ${'and a word '.repeat(size.words / 3)}`;
        paragraph.insert(0, [new Y.XmlText(words)]);
        return paragraph;
      });
      doc.getXmlFragment(fragmentName).insert(0, paragraphs);
    });
    const snapshot = Buffer.from(Y.encodeStateAsUpdate(doc));
    if (at === 1) await pool.query('update section set snapshot = $2 where id = $1', [firstId, snapshot]);
    else
      await pool.query(
        'insert into section (id, document_id, place, title, snapshot) values ($1, $2, $3, $4, $5)',
        [randomUUID(), documentId, `j${String(at).padStart(3, '0')}1`, `Section ${at}`, snapshot],
      );
  }
}

/** Says that a right was taken in a document, as the house does in the same transaction; for tests that take it by hand. */
export const rightTaken =
  'update stream set access_version = access_version + 1 where id = (select stream_id from document where id = $1)';
