import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import type { ResultOf } from '../../../graphql/graphql.ts';
import { useCandidates } from '../../../mentions/use-candidates.ts';
import { Mentionable } from './discussion.documents.ts';

export type Candidate = ResultOf<typeof Mentionable>['mentionable'][number];

/** People of the session whose name goes on like the one begun; empty while nothing is begun. */
export function useMentions(sessionId: string, search: string | null): readonly Candidate[] {
  const client = useApolloClient();
  const find = useCallback(
    async (begun: string) => {
      const { data } = await client.query({
        query: Mentionable,
        variables: { sessionId, search: begun },
      });
      return data?.mentionable ?? [];
    },
    [client, sessionId],
  );
  return useCandidates(search, find);
}
