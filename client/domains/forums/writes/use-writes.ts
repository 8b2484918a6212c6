import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { actingFor, onIdentityChange } from '../../../graphql/identity.ts';
import type { Outbox } from '../../../streams/outbox.ts';
import { outboxOf } from './outboxes.ts';
import { isWrite, type UnsentWrite, type Write } from './write.ts';

/** What a person does in a session, kept on this device until the server has answered. */
export interface Writes {
  unsent: readonly UnsentWrite[];
  /** Counts since the page was opened; grows with each answered write. */
  sentCount: number;
  /** Keeps the write and sends it as soon as it can; returns its id. */
  put(write: Write): string;
  settle(requestId: string): void;
  discard(requestId: string): void;
  retry(requestId: string): void;
}

const none: readonly UnsentWrite[] = [];

/** The reader's unsent writes of one session; null for strangers, who can not write. */
export function useWrites(sessionId: string, personId: string | undefined): Writes | null {
  const outbox = useOutbox(personId);
  const items = useSyncExternalStore(
    useMemo(() => outbox?.subscribe ?? (() => () => {}), [outbox]),
    () => outbox?.items() ?? none,
  );
  return useMemo(() => {
    if (!outbox) return null;
    return {
      unsent: items.filter(isWrite).filter(({ subject }) => subject === sessionId),
      sentCount: outbox.sentCount(),
      put: ({ kind, input }) =>
        outbox.put({
          subject: sessionId,
          kind,
          input: kind === 'post' ? { ...input, sessionId } : input,
          actingFor: actingFor(),
        }).requestId,
      settle: outbox.settle,
      discard: outbox.discard,
      retry: outbox.retry,
    };
  }, [outbox, items, sessionId]);
}

function useOutbox(personId: string | undefined): Outbox | null {
  const client = useApolloClient();
  const [, setEpoch] = useState(0);
  useEffect(() => onIdentityChange(() => setEpoch((epoch) => epoch + 1)), []);
  const outbox = personId ? outboxOf(client, personId) : null;
  useEffect(() => {
    // Signed in again: what was refused for that reason goes out now.
    for (const { requestId, refusal } of outbox?.items() ?? []) {
      if (refusal?.code === 'UNAUTHENTICATED') outbox?.retry(requestId);
    }
  }, [outbox]);
  return outbox;
}
