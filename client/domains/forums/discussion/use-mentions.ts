import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { ResultOf } from '../../../graphql/graphql.ts';
import { Mentionable } from './discussion.documents.ts';

export type Candidate = ResultOf<typeof Mentionable>['mentionable'][number];

const pause = 120;
const begun = /(?:^|[\s(])@([\p{L}\p{M}'’.-]{0,30}(?: [\p{L}\p{M}'’.-]{0,30}){0,3})$/u;

/** The name begun after an @ right before the caret, or null. */
export function mentionBegun(text: string, caret: number): string | null {
  return begun.exec(text.slice(0, caret))?.[1] ?? null;
}

/** People of the session whose name goes on like the one begun; empty while nothing is begun. */
export function useMentions(sessionId: string, search: string | null): readonly Candidate[] {
  const client = useApolloClient();
  const [found, setFound] = useState<readonly Candidate[]>([]);
  useEffect(() => {
    if (search === null) {
      setFound([]);
      return;
    }
    let isStale = false;
    const timer = setTimeout(async () => {
      try {
        const { data } = await client.query({
          query: Mentionable,
          variables: { sessionId, search: search.trim() },
        });
        if (!isStale) setFound(onePerPerson(data?.mentionable ?? []));
      } catch {
        if (!isStale) setFound([]);
      }
    }, pause);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [client, sessionId, search]);
  return found;
}

function onePerPerson(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((candidate) => [candidate.person.id, candidate])).values()];
}
