import { useApolloClient } from '@apollo/client/react';
import { print } from 'graphql';
import { useEffect, useRef } from 'react';
import { followStream } from '../../../streams/follow.ts';
import { tabLine } from '../../../streams/tab-line.ts';
import { PlanFollowed } from '../plan.documents.ts';

/** Reads the page anew whenever something happens to the plan, to one of its lines, or to what was promised in it. */
export function usePlanFollowed(
  plan: { id: string; position: string } | null | undefined,
  readAnew: () => void,
): void {
  const client = useApolloClient();
  const latest = useRef(readAnew);
  latest.current = readAnew;
  const id = plan?.id;
  const from = useRef('0');
  if (plan) from.current = plan.position;
  useEffect(() => {
    if (!id) return;
    const stream = followStream(tabLine(), {
      query: print(client.cache.transformDocument(PlanFollowed)),
      field: 'plan',
      variables: { planId: id },
      after: from.current,
      onEntry: () => latest.current(),
      onResync: async () => {
        latest.current();
        return from.current;
      },
    });
    return () => stream.stop();
  }, [client, id]);
}
