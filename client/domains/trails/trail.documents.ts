import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const TrailQuery = graphql(`
  query Trail($thing: ThingInput!) {
    trail(thing: $thing) { id comesFrom { id thing { kind id title within path } } }
  }
`);

export const TrailsQuery = graphql(`
  query Trails($kind: String!, $ids: [ID!]!) {
    trails(kind: $kind, ids: $ids) { id comesFrom { id thing { kind id title within path } } }
  }
`);

/** The other end of an origin, as a page names it. */
export type OriginOnScreen = ResultOf<typeof TrailsQuery>['trails'][number]['comesFrom'][number];
