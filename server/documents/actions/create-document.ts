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
  return (await createDocuments(work, [input]))[0]!;
}

/** The same for many at once, in their order. */
export async function createDocuments(work: Work, inputs: readonly NewDocument[]): Promise<Document[]> {
  const ids = inputs.map(() => newId<'Document'>() as DocumentId);
  const streamIds = await work.streamsOf('document', ids);
  return inputs.map((input, at) => {
    const id = ids[at]!;
    const streamId = streamIds[at]!;
    const document = work.em.create(Document, { id, streamId, ...input });
    work.em.persist(document);
    work.record(streamId, { kind: 'document.created', subjectId: id });
    return document;
  });
}
