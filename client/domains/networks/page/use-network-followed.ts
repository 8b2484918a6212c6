import { useApolloClient } from '@apollo/client/react';
import { print } from 'graphql';
import { useEffect, useRef } from 'react';
import { followStream } from '../../../streams/follow.ts';
import { isAfter } from '../../../streams/position.ts';
import { tabLine } from '../../../streams/tab-line.ts';
import { SubNetworkFollowed } from '../network.documents.ts';

/** How long one's own answer may take to come in, in milliseconds: what it told already is not read again. */
const patience = 250;

/** Reads the page anew when something happens in the sub-network; what one did oneself came back with its answer. */
export function useNetworkFollowed(
  network: { id: string; position: string } | null | undefined,
  readAnew: () => void,
): void {
  const client = useApolloClient();
  const latest = useRef(readAnew);
  latest.current = readAnew;
  const id = network?.id;
  const known = useRef('0');
  if (network) known.current = network.position;
  useEffect(() => {
    if (!id) return;
    let seen = known.current;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stream = followStream(tabLine(), {
      query: print(client.cache.transformDocument(SubNetworkFollowed)),
      field: 'subNetwork',
      variables: { networkId: id },
      after: known.current,
      onEntry({ position }) {
        seen = position;
        waiting ??= setTimeout(() => {
          waiting = undefined;
          if (isAfter(seen, known.current)) latest.current();
        }, patience);
      },
      onResync: async () => {
        latest.current();
        return known.current;
      },
    });
    return () => {
      clearTimeout(waiting);
      stream.stop();
    };
  }, [client, id]);
}
