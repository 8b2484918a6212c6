import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef } from 'react';
import { newId } from '../../../streams/new-id.ts';
import { isAfter } from '../../../streams/position.ts';
import { writeSeen } from '../cache.ts';
import { MarkSeen, type SessionOnScreen } from './discussion.documents.ts';

const settle = 1_500;

/** Tells the server, a moment after the reader has seen further, up to where; only while they look at the page. */
export function useMarkSeen(session: SessionOnScreen, isSignedIn: boolean): (position: string) => void {
  const client = useApolloClient();
  const { id } = session;
  const discussionId = session.discussion.id;
  const marked = useRef(session.discussion.lastSeen?.position ?? '-1');
  const wanted = useRef<string | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  return useCallback(
    (position: string) => {
      if (!isSignedIn || document.visibilityState !== 'visible' || !document.hasFocus()) return;
      if (!isAfter(position, marked.current)) return;
      if (!wanted.current || isAfter(position, wanted.current)) wanted.current = position;
      timer.current ??= setTimeout(async () => {
        timer.current = undefined;
        const seen = wanted.current;
        if (!seen) return;
        const before = marked.current;
        marked.current = seen;
        try {
          const { data } = await client.mutate({
            mutation: MarkSeen,
            variables: { input: { requestId: newId(), sessionId: id, position: seen } },
            fetchPolicy: 'no-cache',
          });
          if (data) writeSeen(client.cache, discussionId, data.markSeen);
        } catch {
          // No line: the next time something is seen tells it.
          marked.current = before;
        }
      }, settle);
    },
    [client, id, discussionId, isSignedIn],
  );
}
