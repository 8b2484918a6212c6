import { graphql } from '../../graphql/graphql.ts';

export const MentionableInText = graphql(`
  query MentionableInText($documentId: ID!, $search: String!) {
    people: mentionableInDocument(documentId: $documentId, search: $search) {
      id
      person { id name }
      body { id name }
    }
    cities: bodies(search: $search, kind: CITY, first: 5) {
      nodes { id name }
    }
  }
`);
