import { useApolloClient } from '@apollo/client/react';
import { print } from 'graphql';
import { useEffect, useRef } from 'react';
import { followStream, type StreamEntry } from '../../streams/follow.ts';
import { tabLine } from '../../streams/tab-line.ts';
import { EditionsFollowed } from './framework.documents.ts';

interface Entry extends StreamEntry {
  kind: string;
}

type Followed = { id: string; position: string } | null | undefined;

/** Reads the screen anew when an edition is cut, moves on, or a city says what it thinks; for who may read the working text. */
export function useEditionsFollowed(document: Followed, readAnew: () => void, onSaid?: () => void): void {
  useDocumentFollowed(
    document,
    (kind) => {
      if (/^(edition|position)\./.test(kind)) readAnew();
      else if (kind.startsWith('comment.')) onSaid?.();
    },
    readAnew,
  );
}

/** The same for decisions on an adaptation and the bringing over of it; for who works on it. */
export function useAdaptationFollowed(document: Followed, readAnew: () => void): void {
  useDocumentFollowed(document, (kind) => /^(adaptation|merge|section)\./.test(kind) && readAnew(), readAnew);
}

function useDocumentFollowed(
  document: Followed,
  onEntry: (kind: string) => void,
  onResync: () => void,
): void {
  const client = useApolloClient();
  const latest = useRef({ onEntry, onResync });
  latest.current = { onEntry, onResync };
  const id = document?.id;
  const from = useRef('0');
  if (document) from.current = document.position;
  useEffect(() => {
    if (!id) return;
    const stream = followStream<Entry>(tabLine(), {
      query: print(client.cache.transformDocument(EditionsFollowed)),
      field: 'document',
      variables: { documentId: id },
      after: from.current,
      onEntry: ({ kind }) => latest.current.onEntry(kind),
      onResync: async () => {
        latest.current.onResync();
        return from.current;
      },
    });
    return () => stream.stop();
  }, [client, id]);
}
