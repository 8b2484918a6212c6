import type { ApolloCache, Reference } from '@apollo/client';
import { graphql } from '../../../graphql/graphql.ts';
import { type KeyPoint, KeyPointFields } from './key-point.documents.ts';

const Known = graphql(`fragment KnownKeyPoint on KeyPoint @_unmask { id cameOfIt { id } }`);

/** Takes in a key point, from the stream or from an answer; one that is new comes last where a list is held. */
export function takeInKeyPoint(cache: ApolloCache, point: KeyPoint): void {
  const id = `KeyPoint:${point.id}`;
  // Nothing has come yet of one that was marked just now.
  if (!cache.readFragment({ id, fragment: Known }))
    cache.writeFragment({ id, fragment: Known, data: { id: point.id, cameOfIt: [] } });
  cache.writeFragment({ id, fragment: KeyPointFields, data: point });
  cache.modify<{ keyPoints: readonly Reference[] }>({
    id: `Session:${point.sessionId}`,
    fields: {
      keyPoints: (held) => {
        const refs = held as readonly Reference[];
        return refs.some(({ __ref }) => __ref === id) ? refs : [...refs, { __ref: id }];
      },
    },
  });
}
