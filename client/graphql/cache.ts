import { InMemoryCache } from '@apollo/client';

/** The cache of what was read: things by id; the viewer is one; what has no id lives in its parent. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: { DiscussionEvent: ['CaughtUp', 'DiscussionEntry', 'Resync'] },
    typePolicies: {
      Viewer: { keyFields: [] },
      DemonstrationPerson: { keyFields: ['slug'] },
      FieldCount: { keyFields: ['field'] },
    },
  });
}
