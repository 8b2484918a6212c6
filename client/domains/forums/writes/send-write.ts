import type { ApolloClient } from '@apollo/client';
import { refusalOf } from '../../../graphql/refusal.ts';
import type { Answer } from '../../../streams/outbox.ts';
import type { Unsent } from '../../../streams/unsent-storage.ts';
import { writeAnswer } from '../cache.ts';
import { writeDocuments } from './write.documents.ts';
import { isWrite } from './write.ts';

const passing = new Set(['SERVICE_UNAVAILABLE', 'RATE_LIMITED']);
const patience = 5;

/** Makes the sender of a person's writes: as that person, for the body they acted for when they pressed Send. */
export function createSender(client: ApolloClient, personId: string) {
  const failures = new Map<string, number>();

  return async (item: Unsent, signal: AbortSignal): Promise<Answer> => {
    if (!isWrite(item)) return { kind: 'refused', code: 'INVALID', message: item.kind };
    try {
      const { data } = await client.mutate({
        mutation: writeDocuments[item.kind] as typeof writeDocuments.post,
        variables: { input: { ...item.input, requestId: item.requestId } as never },
        fetchPolicy: 'no-cache',
        context: {
          headers: {
            // The browser's cookie may belong to somebody else by now: the server compares.
            'x-person': personId,
            ...(item.actingFor ? { 'x-acting-for': item.actingFor } : {}),
          },
          fetchOptions: { signal },
        },
      });
      if (data?.message) writeAnswer(client.cache, data.message);
      return { kind: 'done' };
    } catch (error) {
      const { code, message, reason, facts } = refusalOf(error);
      if (code === undefined || passing.has(code)) throw error;
      const failed = (failures.get(item.requestId) ?? 0) + 1;
      failures.set(item.requestId, failed);
      if (code === 'INTERNAL' && failed < patience) throw error;
      return { kind: 'refused', code, message, reason, facts };
    }
  };
}
