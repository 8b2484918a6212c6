import type { DomainError } from '../../kernel/errors.ts';
import type { Rule } from '../../kernel/policy.ts';
import type { Work } from '../../kernel/work.ts';
import { Document, type DocumentId } from '../document.entity.ts';
import { mustStill } from '../document-place.ts';

/** Gives a document another title inside the unit of work of whoever it belongs to; refuses whom the rule does not allow. */
export async function renameDocument(
  work: Work,
  documentId: string,
  title: string,
  rule: Rule,
  missing: () => DomainError,
): Promise<void> {
  await work.em.execute('select 1 from document where id = ? for no key update', [documentId]);
  const document = await work.em.findOneOrFail(Document, { id: documentId as DocumentId });
  await mustStill(work, { documentId, streamId: document.streamId }, rule, missing);
  if (document.title === title) return;
  document.title = title;
  work.record(document.streamId, { kind: 'document.renamed', subjectId: document.id });
}
