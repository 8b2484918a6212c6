import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const HistoryQuery = graphql(`
  query DocumentHistory($id: ID!, $before: Cursor) {
    document(id: $id) {
      id
      position
      may { edit }
      points { id name position madeAt }
      editions { id number cutAt }
    }
    documentHistory(documentId: $id, first: 40, before: $before) {
      nodes {
        kind subjectId from to beganAt at edits revertedTo editionState
        actor { id name }
        body { id name }
        title titleBefore
        section { id isRemoved }
        edition { id number }
        point { id name }
      }
      endCursor
      hasNextPage
    }
  }
`);

export const DocumentChangesQuery = graphql(`
  query DocumentChanges($id: ID!, $before: TextChoiceInput!, $after: TextChoiceInput!) {
    documentChanges(documentId: $id, before: $before, after: $after) {
      sectionId
      kinds
      before { title number }
      after { title number }
      comparison
    }
  }
`);

export const SectionWritersQuery = graphql(`
  query SectionWriters($sectionId: ID!) {
    sectionWriters(sectionId: $sectionId) { blockId runs { text person { id name } } }
  }
`);

export const NamePoint = graphql(`
  mutation NamePoint($input: NamePointInput!) { point: namePoint(input: $input) { id } }
`);
export const RevertSection = graphql(`
  mutation RevertSection($input: RevertSectionInput!) { edit: revertSection(input: $input) { position } }
`);

export type HistoryItem = ResultOf<typeof HistoryQuery>['documentHistory']['nodes'][number];
export type HistoryRead = NonNullable<ResultOf<typeof HistoryQuery>['document']>;
