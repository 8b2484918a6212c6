import type { ReadContext } from '../../kernel/read-context.ts';
import { documentColumns, mayRead } from '../document.policy.ts';

const ofReadableDocument = (edition: string, context: ReadContext) =>
  `exists (select 1 from document d where d.id = ${edition}.document_id and ${mayRead.sql(documentColumns('d'), context)})`;

/** Where a document publishes its editions, one that was ever adopted stays known to everybody: it has been cited. */
const isPublished = (edition: string) =>
  `(${edition}.adopted_at is not null and exists (select 1 from document d where d.id = ${edition}.document_id and d.publishes_editions))`;

/** Who may know of an edition: whoever may read the working text, and of a published one everybody. */
export function mayKnowEdition(edition: string, context: ReadContext): string {
  const readable = ofReadableDocument(edition, context);
  return `(${isPublished(edition)} or ${readable})`;
}

/** Whether everybody may read its words, whoever the working text is shown to. */
export const isOpenToAll = (edition: string) =>
  `(${edition}.state <> 'WITHDRAWN' and ${isPublished(edition)})`;

/** Who may read its words: the same, but a published one that was withdrawn is taken back to who may read the working text. */
export function mayReadEdition(edition: string, context: ReadContext): string {
  const readable = ofReadableDocument(edition, context);
  return `(${isOpenToAll(edition)} or ${readable})`;
}
