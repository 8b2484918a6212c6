import { graphql } from '../graphql/graphql.ts';
import { type Entry, type OnScreen, useFollowed } from '../streams/use-followed.ts';

/** Of what happens to a document, only that it happened; its words are followed where they are written. */
export const DocumentFollowed = graphql(`
  subscription DocumentFollowed($documentId: ID!, $after: Cursor!) {
    document(documentId: $documentId, after: $after) {
      __typename
      ... on DocumentEntry { position kind }
      ... on CaughtUp { position }
      ... on Resync { position reason }
    }
  }
`);

const followable = { query: DocumentFollowed, field: 'document', variable: 'documentId' };

/** Tells a screen of what happens to a document whose working text its reader may see, kind by kind. */
export function useDocumentFollowed(
  document: OnScreen,
  onKind: (kind: string) => void,
  onResync: () => void,
): void {
  useFollowed(followable, document, { onEntry: ({ kind = '' }: Entry) => onKind(kind), onResync });
}
