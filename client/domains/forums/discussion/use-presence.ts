import { useApolloClient } from '@apollo/client/react';
import { print } from 'graphql';
import { useCallback, useEffect, useRef, useState } from 'react';
import { tabLine } from '../../../streams/tab-line.ts';
import { watchLine } from '../../../streams/watch.ts';
import { AnnouncePresence, type PresenceNow, PresenceSubscription } from './discussion.documents.ts';

const beat = 20_000;
const writingLasts = 4_000;

/** Who is here now, and a way to say that the reader is writing. Nothing of it is kept; a lost word does no harm. */
export function usePresence(
  sessionId: string,
  personId: string | undefined,
): { presence: PresenceNow | undefined; saysWriting(): void; saysIdle(): void } {
  const client = useApolloClient();
  const [presence, setPresence] = useState<PresenceNow>();
  const writing = useRef<{ since: number; timer?: ReturnType<typeof setTimeout> }>({ since: 0 });

  useEffect(() => {
    const query = print(client.cache.transformDocument(PresenceSubscription));
    return watchLine<PresenceNow>(
      tabLine(),
      { query, field: 'presence', variables: { sessionId } },
      setPresence,
    );
  }, [client, sessionId]);

  const announce = useCallback(
    (isWriting: boolean) => {
      if (!personId) return;
      const variables = { input: { sessionId, isWriting } };
      // The page's own beat is not its reader's doing: it must not keep the sign-in from ending.
      const headers = isWriting ? {} : { 'x-unattended': '1' };
      client
        .mutate({ mutation: AnnouncePresence, variables, fetchPolicy: 'no-cache', context: { headers } })
        .catch(() => {});
    },
    [client, sessionId, personId],
  );

  const saysIdle = useCallback(() => {
    if (writing.current.since === 0) return;
    clearTimeout(writing.current.timer);
    writing.current = { since: 0 };
    announce(false);
  }, [announce]);

  const saysWriting = useCallback(() => {
    const now = Date.now();
    clearTimeout(writing.current.timer);
    if (now - writing.current.since > writingLasts) {
      writing.current.since = now;
      announce(true);
    }
    writing.current.timer = setTimeout(saysIdle, writingLasts);
  }, [announce, saysIdle]);

  useEffect(() => {
    announce(false);
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && writing.current.since === 0) announce(false);
    }, beat);
    return () => {
      clearInterval(timer);
      clearTimeout(writing.current.timer);
    };
  }, [announce]);

  return { presence, saysWriting, saysIdle };
}
