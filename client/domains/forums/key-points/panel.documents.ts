import { graphql, type ResultOf } from '../../../graphql/graphql.ts';
import { KeyPointFields } from './key-point.documents.ts';

export const KeyPointsQuery = graphql(
  `
    query KeyPoints($id: ID!) {
      session(id: $id) {
        id
        discussion { id may { mark } }
        keyPoints {
          ...KeyPointFields
          cameOfIt { id thing { kind id title within path } }
        }
      }
    }
  `,
  [KeyPointFields],
);

export const MarkKeyPointMutation = graphql(
  `mutation MarkKeyPoint($input: MarkKeyPointInput!) { markKeyPoint(input: $input) { ...KeyPointFields } }`,
  [KeyPointFields],
);

export const ChangeKeyPointMutation = graphql(
  `mutation ChangeKeyPoint($input: ChangeKeyPointInput!) { changeKeyPoint(input: $input) { ...KeyPointFields } }`,
  [KeyPointFields],
);

export const TakeBackKeyPointMutation = graphql(
  `mutation TakeBackKeyPoint($input: TakeBackKeyPointInput!) { takeBackKeyPoint(input: $input) { ...KeyPointFields } }`,
  [KeyPointFields],
);

export const KeyPointHistoryQuery = graphql(`
  query KeyPointHistory($id: ID!) {
    keyPoint(id: $id) { id history { kind words at by { id name } } }
  }
`);

export const ProposeKeyPointMutation = graphql(`
  mutation ProposeKeyPoint($input: ProposeKeyPointInput!) {
    proposeKeyPoint(input: $input) { id cameOfIt { id thing { kind id title within path } } }
  }
`);

/** The sections of common texts that the reader may propose a wording for. */
export const OpenSectionsQuery = graphql(`
  query OpenSections {
    frameworks {
      id
      title
      document { id may { propose } sections { id title } }
    }
  }
`);

export const LinkOriginMutation = graphql(
  `mutation LinkOrigin($input: LinkOriginInput!) { linkOrigin(input: $input) }`,
);

export type KeyPointInPanel = NonNullable<ResultOf<typeof KeyPointsQuery>['session']>['keyPoints'][number];
