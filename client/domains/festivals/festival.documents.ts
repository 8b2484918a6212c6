import { graphql, type ResultOf } from '../../graphql/graphql.ts';

/** The festivals of member cities, each with how it was told of last. */
export const FestivalsScreenQuery = graphql(`
  query FestivalsScreen($filter: FestivalFilterInput) {
    festivals(filter: $filter) {
      id
      slug
      name
      status
      firstYear
      frequency
      city { id slug name field region }
      editions { id year state }
    }
  }
`);

/** What a festival's page shows, and what every change of it gives back. */
const FestivalPage = graphql(`
  fragment FestivalPage on Festival @_unmask {
    id
    slug
    name
    nativeName
    nativeLanguage
    kind
    status
    firstYear
    frequency
    source
    note
    version
    position
    names { name nativeName nativeLanguage }
    city { id slug name }
    may { keep seeHistory }
    claims { id subject words source sourcedOn holds ground settledFor { id name } }
    history(first: 20) { id kind year at by { id name } actedFor { id name } }
    cases { id slug title language }
    editions {
      id
      year
      number
      state
      theme
      themes { en vi }
      note
      notes { en vi }
      startsOn
      endsOn
      cost
      currency
      costSource
      attendance
      attendanceSource
      source
      version
      points { id kind words wordings { en vi } amount source body { id slug name } }
      activities { id title plan { id slug title } }
      cases { id slug title language ties { sectionId number title isGone framework { id slug title language } } }
    }
  }
`);

export const FestivalScreenQuery = graphql(
  `
    query FestivalScreen($slug: String!) {
      festival(slug: $slug) { ...FestivalPage }
    }
  `,
  [FestivalPage],
);

export type FestivalOnScreen = NonNullable<ResultOf<typeof FestivalScreenQuery>['festival']>;
export type EditionOnScreen = FestivalOnScreen['editions'][number];

export const FestivalFollowed = graphql(`
  subscription FestivalFollowed($festivalId: ID!, $after: Cursor!) {
    festival(festivalId: $festivalId, after: $after) {
      __typename
      ... on FestivalEntry { position }
      ... on CaughtUp { position }
      ... on Resync { position reason }
    }
  }
`);

export const BeginFestivalMutation = graphql(`
  mutation BeginFestival($input: BeginFestivalInput!) {
    beginFestival(input: $input) { id slug }
  }
`);

export const ChangeFestivalMutation = graphql(
  `
    mutation ChangeFestival($input: ChangeFestivalInput!) {
      changeFestival(input: $input) { ...FestivalPage }
    }
  `,
  [FestivalPage],
);

export const AddFestivalEditionMutation = graphql(
  `
    mutation AddFestivalEdition($input: AddFestivalEditionInput!) {
      addFestivalEdition(input: $input) { ...FestivalPage }
    }
  `,
  [FestivalPage],
);

export const ChangeFestivalEditionMutation = graphql(
  `
    mutation ChangeFestivalEdition($input: ChangeFestivalEditionInput!) {
      changeFestivalEdition(input: $input) { ...FestivalPage }
    }
  `,
  [FestivalPage],
);

export const RemoveFestivalEditionMutation = graphql(
  `
    mutation RemoveFestivalEdition($input: RemoveFestivalEditionInput!) {
      removeFestivalEdition(input: $input) { ...FestivalPage }
    }
  `,
  [FestivalPage],
);

export const SettleFestivalClaimMutation = graphql(`
  mutation SettleFestivalClaim($input: SettleFestivalClaimInput!) {
    settleFestivalClaim(input: $input) { id version claims { id subject words source sourcedOn holds ground settledFor { id name } } }
  }
`);
