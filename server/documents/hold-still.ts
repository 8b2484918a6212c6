import type { Work } from '../kernel/work.ts';
import type { DocumentPlace } from './document-place.ts';

/** Holds a document's stream until the work is done, so that no edit comes between what is read and what is written; returns where it stands. */
export async function holdStill(work: Work, { documentId, streamId }: DocumentPlace): Promise<number> {
  const connection = work.em.getConnection();
  const context = work.em.getTransactionContext();
  await connection.execute('select id from document where id = ? for update', [documentId], 'all', context);
  const [stream] = await connection.execute<{ position: number }[]>(
    'select position from stream where id = ? for update',
    [streamId],
    'all',
    context,
  );
  return Number(stream!.position);
}
