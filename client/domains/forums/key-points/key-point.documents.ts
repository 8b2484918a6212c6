import { graphql, type ResultOf } from '../../../graphql/graphql.ts';

/** A key point as the stream delivers it: the same for whoever follows. */
export const KeyPointFields = graphql(`
  fragment KeyPointFields on KeyPoint @_unmask {
    id
    sessionId
    kind
    words
    isWithdrawn
    saidAt
    changedAt
    message { id author { id name } }
    speaker { id name }
    city { id slug name field }
  }
`);

export type KeyPoint = ResultOf<typeof KeyPointFields>;
