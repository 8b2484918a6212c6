import type { ApolloClient } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { print } from 'graphql';
import { useEffect, useMemo, useRef, useState } from 'react';
import { onIdentityChange } from '../../../graphql/identity.ts';
import { useFailure } from '../../../graphql/use-screen-query.ts';
import { type Follow, type FollowState, followStream } from '../../../streams/follow.ts';
import { isAfter } from '../../../streams/position.ts';
import { tabLine } from '../../../streams/tab-line.ts';
import { prepareCache, readPosition } from '../cache.ts';
import { batchEntries } from './batch-entries.ts';
import {
  type DiscussionEntry,
  DiscussionSubscription,
  pageSize,
  type SessionOnScreen,
  SessionScreenQuery,
} from './discussion.documents.ts';
import { inTime } from './in-time.ts';
import { forgetEntries } from './recent-entries.ts';

export interface LiveDiscussion {
  /** Undefined until it was read; null when there is no such session for this reader. */
  session: SessionOnScreen | null | undefined;
  error: unknown;
  retry(): void;
  follow: FollowState;
}

export interface LiveOptions {
  /** A message to open the view at; read once, when the session is opened. */
  around: string | null;
  /** The message the reader is at, around which the view is loaded afresh; null for the newest. */
  anchor(): string | null;
  onEntries(entries: readonly DiscussionEntry[]): void;
}

/** A session with its discussion as it is now: read once, then kept up to date by following its stream. */
export function useDiscussion(sessionId: string, options: LiveOptions): LiveDiscussion {
  const client = useApolloClient();
  prepareCache(client.cache);
  const latest = useRef(options);
  latest.current = options;
  const [follow, setFollow] = useState<FollowState>({ kind: 'connecting' });
  const epoch = useEpoch();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a later permalink moves the window, it does not open anew
  const variables = useMemo(() => opening(sessionId, options.around), [sessionId]);
  const result = useQuery(SessionScreenQuery, { variables, fetchPolicy: 'cache-first' });
  const session = result.data === undefined ? result.previousData?.session : result.data.session;
  const isHere = session?.id === sessionId;
  const held = session?.discussion.position;

  const following = useRef<Follow | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person or body follows with rights of their own
  useEffect(() => {
    const after = isHere ? readPosition(client.cache, sessionId) : undefined;
    if (after === undefined) return;
    const batch = batchEntries(client.cache, sessionId, {
      onApplied: (entries) => latest.current.onEntries(entries),
      onFailed: () => stream.refresh(),
    });
    const stream: Follow = followStream<DiscussionEntry>(tabLine(), {
      query: print(client.cache.transformDocument(DiscussionSubscription)),
      field: 'discussion',
      variables: { sessionId },
      after,
      onEntry: batch.add,
      onResync: () => {
        batch.clear();
        return loadAfresh(client, sessionId, latest.current.anchor());
      },
      onState: setFollow,
    });
    setFollow(stream.state);
    following.current = stream;
    return () => {
      batch.clear();
      stream.stop();
    };
  }, [client, sessionId, isHere, epoch]);

  useEffect(() => {
    const stream = following.current;
    // The view was read anew by somebody else (another language, another body) and stands before the stream.
    if (held && stream?.state.kind === 'live' && isAfter(stream.position, held)) {
      const timer = setTimeout(() => {
        const now = readPosition(client.cache, sessionId);
        if (now && isAfter(stream.position, now)) stream.refresh();
      }, 500);
      return () => clearTimeout(timer);
    }
  }, [client, sessionId, held]);

  return {
    session: isHere || session === null ? session : undefined,
    ...useFailure(result),
    follow,
  };
}

function opening(id: string, around: string | null) {
  return around ? { id, around } : { id, last: pageSize };
}

async function loadAfresh(client: ApolloClient, id: string, anchor: string | null): Promise<string> {
  const { data } = await client.query({
    query: SessionScreenQuery,
    variables: opening(id, anchor),
    fetchPolicy: 'network-only',
    ...inTime(),
  });
  const discussion = data?.session?.discussion;
  if (!discussion) throw new Error(`Session ${id} can not be read`);
  forgetEntries(client.cache, discussion.id);
  return discussion.position;
}

function useEpoch(): number {
  const [epoch, setEpoch] = useState(0);
  useEffect(() => onIdentityChange(() => setEpoch((before) => before + 1)), []);
  return epoch;
}
