import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const ExchangeQuery = graphql(`
  query Exchange($kinds: [ExchangeKind!]) {
    exchange(kinds: $kinds) {
      isOfNetwork
      total
      regions { region field cityCount activeCount given received }
      fields { region field cityCount activeCount given received }
      betweenRegions { from to count }
      betweenFields { from to count }
      corners { region field cityCount activeCount given received }
    }
  }
`);
export type ExchangeOnScreen = ResultOf<typeof ExchangeQuery>['exchange'];
export type Share = ExchangeOnScreen['regions'][number];
export type Flow = ExchangeOnScreen['betweenRegions'][number];

/** The cities of one corner, to invite one of them. */
export const CornerCitiesQuery = graphql(`
  query CornerCities($region: Region!, $field: CreativeField!) {
    cities(filter: { regions: [$region], fields: [$field] }, first: 100) { nodes { id slug name } }
  }
`);

/** The projects that one leads, to invite a city to. */
export const LedProjectsQuery = graphql(`
  query LedProjects($body: String!) {
    projects(filter: { body: $body }, first: 100) { id slug title state may { lead } }
  }
`);

export const InviteFromCornerMutation = graphql(`
  mutation InviteFromCorner($input: InviteToProjectInput!) {
    inviteToProject(input: $input) { id slug }
  }
`);
