import { useApolloClient, useQuery } from '@apollo/client/react';
import { print } from 'graphql';
import { useEffect, useRef } from 'react';
import { askedByItself } from '../../graphql/newest-answer.ts';
import { followStream, type StreamEntry } from '../../streams/follow.ts';
import { tabLine } from '../../streams/tab-line.ts';
import { useViewer } from '../people/index.ts';
import { BellQuery, InboxFollowed } from './inbox.documents.ts';

/** One's own inbox as it is now: read once, and again whenever its stream says that it has changed. */
export function useInbox() {
  const client = useApolloClient();
  const viewer = useViewer();
  const personId = viewer?.person.id;
  const { data, previousData, refetch } = useQuery(BellQuery, {
    skip: !personId,
    fetchPolicy: 'cache-and-network',
    context: askedByItself,
  });
  const inbox = personId ? (data ?? previousData)?.inbox : null;
  const isHere = inbox != null;
  const from = useRef('0');
  if (inbox) from.current = inbox.position;
  const readAnew = useRef(refetch);
  readAnew.current = refetch;
  useEffect(() => {
    if (!personId || !isHere) return;
    const readPages = () => {
      const include = ['InboxScreen', 'HomeWaiting'].filter((name) => isOpen(client, name));
      if (include.length > 0) void client.refetchQueries({ include });
    };
    // A page may have been read just before what the position that is followed from already counts.
    readPages();
    const stream = followStream<StreamEntry>(tabLine(), {
      query: print(client.cache.transformDocument(InboxFollowed)),
      field: 'inbox',
      variables: {},
      after: from.current,
      onEntry: () => {
        void readAnew.current().catch(() => undefined);
        readPages();
      },
      onResync: async () => {
        const { data } = await readAnew.current();
        return data?.inbox?.position ?? from.current;
      },
    });
    return () => stream.stop();
  }, [client, personId, isHere]);
  return inbox ?? null;
}

/** The same as the top line has read it, which is who follows it. */
export function useInboxOnScreen() {
  const viewer = useViewer();
  const { data } = useQuery(BellQuery, { skip: !viewer, fetchPolicy: 'cache-first' });
  return viewer ? (data?.inbox ?? null) : null;
}

function isOpen(client: ReturnType<typeof useApolloClient>, name: string): boolean {
  return [...client.getObservableQueries().values()].some((query) => query.queryName === name);
}
