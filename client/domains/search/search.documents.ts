import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const SearchQuery = graphql(`
  query Search($query: String!, $kinds: [SearchKind!], $first: Int, $after: String) {
    search(query: $query, kinds: $kinds, first: $first, after: $after) {
      hasWords
      totalCount
      isCut
      spelt
      endCursor
      hasNextPage
      counts { kind count }
      hits { kind id path within isWithdrawn title { text isHit } words { text isHit } }
    }
  }
`);

export type SearchResults = ResultOf<typeof SearchQuery>['search'];
export type SearchHit = SearchResults['hits'][number];
export type SearchPart = SearchHit['title'][number];
