import type { Person } from '../kernel/actor.ts';
import { conflict, notFound } from '../kernel/errors.ts';
import { isId } from '../kernel/ids.ts';
import type { Rule } from '../kernel/policy.ts';
import type { Services } from '../streams/index.ts';
import { documentColumns } from './document.policy.ts';

/** The document a person writes in, as far as a write needs it. */
export interface DocumentPlace {
  readonly documentId: string;
  readonly streamId: string;
}

/** The document, where a rule holds for the person; else it is not there. */
export async function placeOfDocument(
  { database }: Services,
  person: Person,
  documentId: string,
  rule: Rule,
): Promise<DocumentPlace> {
  if (!isId(documentId)) throw notFound('document', documentId);
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const predicate = rule.sql(documentColumns('d'), { actor: person, language: 'en', param });
  const { rows } = await database.pool.query<{ stream_id: string }>({
    text: `select d.stream_id from document d where d.id = ${param(documentId)} and ${predicate}`,
    values,
  });
  if (!rows[0]) throw notFound('document', documentId);
  return { documentId, streamId: rows[0].stream_id };
}

/** The document of a section, where a rule holds; refuses a section that was removed. */
export async function placeOfSection(
  { database }: Services,
  person: Person,
  sectionId: string,
  rule: Rule,
): Promise<DocumentPlace> {
  if (!isId(sectionId)) throw notFound('section', sectionId);
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const predicate = rule.sql(documentColumns('d'), { actor: person, language: 'en', param });
  const { rows } = await database.pool.query<{ id: string; stream_id: string; is_removed: boolean }>({
    text: `select d.id, d.stream_id, s.removed_at is not null as is_removed
      from section s join document d on d.id = s.document_id where s.id = ${param(sectionId)} and ${predicate}`,
    values,
  });
  const row = rows[0];
  if (!row) throw notFound('section', sectionId);
  if (row.is_removed) throw conflict('The section has been removed; your words are kept on your device.');
  return { documentId: row.id, streamId: row.stream_id };
}
