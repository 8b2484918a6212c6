import { graphql, type ResultOf } from '../../../graphql/graphql.ts';

export const EditionsScreenQuery = graphql(`
  query EditionsScreen($slug: String!) {
    framework(slug: $slug) {
      id
      slug
      title
      language
      may { read edit coordinate takePosition }
      document { id position }
      editions {
        id
        number
        state
        title
        note
        hash
        cutAt
        frozenAt
        adoptedAt
        withdrawnAt
        withdrawnReason
        tally { accept acceptWithReservation abstain notYet }
      }
    }
  }
`);

export const EditionChangesQuery = graphql(`
  query EditionChanges($beforeId: ID!, $afterId: ID!) {
    editionChanges(beforeId: $beforeId, afterId: $afterId) {
      sectionId
      kinds
      before { sectionId number title hash freedom guidance questions { id words } parameters { id name } blocks }
      after { sectionId number title hash freedom guidance questions { id words } parameters { id name } blocks }
    }
  }
`);

export const CutEditionMutation = graphql(`
  mutation CutEdition($input: CutEditionInput!) {
    cutEdition(input: $input) { id number state }
  }
`);

export const MoveEditionMutation = graphql(`
  mutation MoveEdition($input: MoveEditionInput!) {
    moveEdition(input: $input) { id number state frozenAt adoptedAt withdrawnAt withdrawnReason }
  }
`);

export type FrameworkWithEditions = NonNullable<ResultOf<typeof EditionsScreenQuery>['framework']>;
export type EditionInList = FrameworkWithEditions['editions'][number];
export type EditionChange = ResultOf<typeof EditionChangesQuery>['editionChanges'][number];
