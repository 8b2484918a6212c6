import { useApolloClient } from '@apollo/client/react';
import { print } from 'graphql';
import { useEffect, useRef } from 'react';
import { followStream } from '../../../streams/follow.ts';
import { isAfter } from '../../../streams/position.ts';
import { tabLine } from '../../../streams/tab-line.ts';
import { PlanFollowed } from '../plan.documents.ts';

/** How long one's own answer may take to come in, in milliseconds: what it told already is not read again. */
const patience = 250;

/**
 * Reads the page anew when something happens to the plan, to one of its lines, or to what was promised in it. What one did oneself
 * came back with its answer: reading it again could bring in what was so before one's next act.
 */
export function usePlanFollowed(
  plan: { id: string; position: string } | null | undefined,
  readAnew: () => void,
): void {
  const client = useApolloClient();
  const latest = useRef(readAnew);
  latest.current = readAnew;
  const id = plan?.id;
  const known = useRef('0');
  if (plan) known.current = plan.position;
  useEffect(() => {
    if (!id) return;
    let seen = known.current;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stream = followStream(tabLine(), {
      query: print(client.cache.transformDocument(PlanFollowed)),
      field: 'plan',
      variables: { planId: id },
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
