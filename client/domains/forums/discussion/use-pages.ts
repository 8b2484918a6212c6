import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { writePage } from '../cache.ts';
import { MessagePageQuery, pageSize, type SessionOnScreen } from './discussion.documents.ts';
import { inTime } from './in-time.ts';

export type PageSide = 'earlier' | 'later' | 'instead';

export interface Pages {
  loading: PageSide | null;
  hasFailed: boolean;
  loadEarlier(): void;
  loadLater(): void;
  /** Goes to the newest messages; resolves when they are held. */
  showNewest(): Promise<boolean>;
  showAround(messageId: string): Promise<boolean>;
  /** Goes to the first message after a position. */
  showAfter(position: string): Promise<boolean>;
}

/** Moves the window of messages held: further back, further on, or somewhere else. One page at a time. */
export function usePages(session: SessionOnScreen): Pages {
  const client = useApolloClient();
  const [loading, setLoading] = useState<PageSide | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const isBusy = useRef(false);
  const { nodes, hasEarlier, hasLater } = session.discussion.messages;

  const load = useCallback(
    async (side: PageSide, place: Record<string, unknown>): Promise<boolean> => {
      if (isBusy.current) return false;
      isBusy.current = true;
      setLoading(side);
      try {
        const { data } = await client.query({
          query: MessagePageQuery,
          variables: { id: session.id, ...place },
          fetchPolicy: 'no-cache',
          ...inTime(),
        });
        if (data?.session) writePage(client.cache, data.session.discussion, side);
        setFailed(false);
        return Boolean(data?.session);
      } catch {
        setFailed(true);
        return false;
      } finally {
        isBusy.current = false;
        setLoading(null);
      }
    },
    [client, session.id],
  );

  const oldest = nodes[0]?.position;
  const newest = nodes.at(-1)?.position;
  return {
    loading,
    hasFailed,
    loadEarlier: () => {
      if (hasEarlier && oldest) void load('earlier', { last: pageSize, before: oldest });
    },
    loadLater: () => {
      if (hasLater && newest) void load('later', { first: pageSize, after: newest });
    },
    showNewest: () => load('instead', { last: pageSize }),
    showAround: (messageId) => load('instead', { around: messageId }),
    showAfter: (position) => load('instead', { first: pageSize, after: position }),
  };
}
