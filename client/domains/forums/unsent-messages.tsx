import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { useViewer } from '../people/index.ts';

/** Sends what the reader wrote in an earlier visit and could not send then, on whatever page they are. Shows nothing. */
export function UnsentMessages() {
  const client = useApolloClient();
  const personId = useViewer()?.person.id;
  useEffect(() => {
    if (!personId || !hasUnsent(personId)) return;
    void import('./writes/outboxes.ts').then(({ outboxOf }) => outboxOf(client, personId));
  }, [client, personId]);
  return null;
}

function hasUnsent(personId: string): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(`trellis.outbox.${personId}.`));
  } catch {
    return false;
  }
}
