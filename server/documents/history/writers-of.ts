import type pg from 'pg';
import { copiesOf } from '../edit-section.ts';
import { type AuthoredLine, authorsOf } from './authors.ts';

/** Who wrote the words of a section as they stand now, line by line. */
export async function writersOf(
  pool: pg.Pool,
  documentId: string,
  sectionId: string,
): Promise<{ blockId: string | null; runs: { text: string; personId: string | null }[] }[]> {
  const copy = await copiesOf(pool).fresh(sectionId);
  const people = await peopleByClient(pool, documentId);
  return copy.read((doc) => authorsOf(doc, (client) => people.get(client) ?? null)).map(withWords);
}

/** Whose device each Yjs client of a document is. */
export async function peopleByClient(
  pool: Pick<pg.Pool, 'query'>,
  documentId: string,
): Promise<Map<number, string>> {
  const { rows } = await pool.query<{ client_id: number; person_id: string }>({
    name: 'clients of document',
    text: 'select client_id, person_id from document_client where document_id = $1',
    values: [documentId],
  });
  return new Map(rows.map((row) => [Number(row.client_id), row.person_id]));
}

function withWords({ blockId, text, spans }: AuthoredLine) {
  return { blockId, runs: spans.map(([from, to, personId]) => ({ text: text.slice(from, to), personId })) };
}
