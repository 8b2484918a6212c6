import type { Person } from '../../kernel/actor.ts';
import { DomainError, invalid } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import type { HotResult, Services } from '../../streams/index.ts';

/**
 * Answers a hot write with the id of its subject. A repeat of one that succeeded is answered as it was, also where
 * it would be refused today: the session has closed since, the message has been removed.
 */
export async function answerOnce(
  { streams, writes }: Services,
  actor: Person,
  requestId: string,
  payloadHash: Buffer,
  write: () => Promise<HotResult>,
): Promise<string> {
  if (!isId(requestId))
    throw invalid('requestId', `${JSON.stringify(requestId)} is no UUID; make one for each write.`);
  // Each write counts by itself, however many of them one request carries.
  writes.take(actor.id);
  try {
    return (await write()).subjectId;
  } catch (error) {
    const isRefusal = error instanceof DomainError && error.code === 'CONFLICT';
    const earlier = isRefusal ? await streams.recall(actor.id, requestId, payloadHash) : null;
    if (!earlier) throw error;
    return earlier.subjectId;
  }
}
