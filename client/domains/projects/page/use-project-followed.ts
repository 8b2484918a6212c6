import { useApolloClient } from '@apollo/client/react';
import { print } from 'graphql';
import { useEffect, useRef } from 'react';
import { followStream, type StreamEntry } from '../../../streams/follow.ts';
import { tabLine } from '../../../streams/tab-line.ts';
import { ProjectFollowed } from '../project.documents.ts';

interface Entry extends StreamEntry {
  kind: string;
}

/** Reads the page anew when something happens to the project or to what was promised in it. */
export function useProjectFollowed(
  document: { id: string; position: string } | null | undefined,
  readAnew: () => void,
): void {
  const client = useApolloClient();
  const latest = useRef(readAnew);
  latest.current = readAnew;
  const id = document?.id;
  const from = useRef('0');
  if (document) from.current = document.position;
  useEffect(() => {
    if (!id) return;
    const stream = followStream<Entry>(tabLine(), {
      query: print(client.cache.transformDocument(ProjectFollowed)),
      field: 'document',
      variables: { documentId: id },
      after: from.current,
      onEntry: ({ kind }) => {
        if (kind.startsWith('project.')) latest.current();
      },
      onResync: async () => {
        latest.current();
        return from.current;
      },
    });
    return () => stream.stop();
  }, [client, id]);
}
