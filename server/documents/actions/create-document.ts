import type { Audience } from '../../../schema/words.ts';
import { newId } from '../../kernel/ids.ts';
import type { Work } from '../../kernel/work.ts';
import { Document, type DocumentId } from '../document.entity.ts';

export interface NewDocument {
  readonly kind: string;
  readonly ownerId: string;
  readonly title: string;
  readonly language: string;
  readonly audience: Audience;
  readonly isDemonstration?: boolean;
  /** Its editions are for everybody once they are adopted. */
  readonly publishesEditions?: boolean;
}

/** Begins a document without sections inside a domain's own unit of work, which has asked whether its actor may. */
export async function createDocument(work: Work, input: NewDocument): Promise<Document> {
  const id = newId<'Document'>() as DocumentId;
  const streamId = await work.streamOf('document', id);
  const document = work.em.create(Document, { id, streamId, ...input });
  work.em.persist(document);
  work.record(streamId, { kind: 'document.created', subjectId: id });
  return document;
}
