import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { CityName_city } from './city-name.tsx';

/** The whole network, read once: it is small, and stays readable when the line is down. */
export const NetworkQuery = graphql(
  `
    query Network {
      cities(first: 500) {
        totalCount
        nodes {
          id
          slug
          name
          field
          memberSince
          countryCode
          region
          latitude
          longitude
          ...CityName_city
        }
      }
    }
  `,
  [CityName_city],
);

export type NetworkCity = ResultOf<typeof NetworkQuery>['cities']['nodes'][number];

/** Which cities some words find; the server knows every spelling. The best comes first. */
export const NetworkSearchQuery = graphql(`
  query NetworkSearch($search: String!) {
    cities(filter: { search: $search }, first: 500) {
      nodes { id }
    }
  }
`);
