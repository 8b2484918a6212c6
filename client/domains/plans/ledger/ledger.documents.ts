import { graphql, type ResultOf } from '../../../graphql/graphql.ts';

const LedgerParts = graphql(`
  fragment LedgerParts on PromiseLedger @_unmask {
    id
    mayKeep
    city { id slug name }
    promises {
      id
      words
      wordings { language words }
      source
      promisedIn
      note
      version
      plans { id slug title number }
      activities {
        id
        title
        state
        plan { id slug title startsOn }
        commitment { id present { id evidence { id kind words url fileUrl document { id title } } } }
      }
      reported { id year words source }
    }
  }
`);

export const LedgerQuery = graphql(
  `
    query Ledger($city: String!) {
      promiseLedger(city: $city) { ...LedgerParts }
    }
  `,
  [LedgerParts],
);

export type LedgerOnScreen = NonNullable<ResultOf<typeof LedgerQuery>['promiseLedger']>;
export type PromiseOnScreen = LedgerOnScreen['promises'][number];

/** How many promises a city has, for a page that leads to them. */
export const PromisesOfCityQuery = graphql(`
  query PromisesOfCity($city: String!) {
    promiseLedger(city: $city) { id mayKeep promises { id words } }
  }
`);

export const EnterPromiseMutation = graphql(
  `
    mutation EnterPromise($input: EnterPromiseInput!) {
      enterPromise(input: $input) { ...LedgerParts }
    }
  `,
  [LedgerParts],
);

export const ChangePromiseMutation = graphql(
  `
    mutation ChangePromise($input: ChangePromiseInput!) {
      changePromise(input: $input) { ...LedgerParts }
    }
  `,
  [LedgerParts],
);

export const RemovePromiseMutation = graphql(
  `
    mutation RemovePromise($input: RemovePromiseInput!) {
      removePromise(input: $input) { ...LedgerParts }
    }
  `,
  [LedgerParts],
);

/** The activities that may name a promise: those of the city's plans that the reader keeps. */
export const ActivitiesForPromiseQuery = graphql(`
  query ActivitiesForPromise($city: String!) {
    plans(filter: { body: $city }, first: 100) {
      id
      title
      may { keep }
      groups { id activities { id title } }
    }
  }
`);

export const NamePromiseMutation = graphql(`
  mutation NamePromise($input: LinkOriginInput!) { linkOrigin(input: $input) }
`);
