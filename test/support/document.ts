import { randomUUID } from 'node:crypto';
import type pg from 'pg';

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
  for (const personId of editorIds) {
    await pool.query(
      `insert into "grant" (id, thing_kind, thing_id, person_id, role) values ($1, 'document', $2, $3, 'EDITOR')`,
      [randomUUID(), documentId, personId],
    );
  }
  return { documentId, streamId, sectionId };
}
