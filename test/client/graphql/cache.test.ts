import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gql } from '@apollo/client';
import { describe, expect, it } from 'vitest';
import { createCache, rights } from '../../../client/graphql/cache.ts';

describe('what one may do to a thing', () => {
  it('is known in the cache for everything that says it', () => {
    const schema = readFileSync(join(import.meta.dirname, '../../../schema/schema.graphql'), 'utf8');
    expect([...schema.matchAll(/^type (\w+May) /gm)].map(([, type]) => type)).toEqual(rights);
  });

  it('stays when something beside the page asks for another part of it', () => {
    const cache = createCache();
    const page = gql('{ session(id: "1") { id discussion { id may { post moderate } } } }');
    const beside = gql('{ session(id: "1") { id discussion { id may { mark } } } }');
    const answer = (may: object) => ({
      session: {
        __typename: 'Session',
        id: '1',
        discussion: { __typename: 'Discussion', id: '2', may: { __typename: 'DiscussionMay', ...may } },
      },
    });
    cache.writeQuery({ query: page, data: answer({ post: true, moderate: false }) });
    cache.writeQuery({ query: beside, data: answer({ mark: true }) });
    expect(cache.readQuery({ query: page })).toEqual(answer({ post: true, moderate: false }));
  });
});
