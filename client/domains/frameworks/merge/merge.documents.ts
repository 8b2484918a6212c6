import { graphql, type ResultOf } from '../../../graphql/graphql.ts';

export const MergeScreenQuery = graphql(`
  query MergeScreen($id: ID!) {
    adaptation(id: $id) {
      id
      title
      language
      owner { id name city { id name } }
      framework { id slug title }
      may { read decide publish }
      document { id position }
      adoptedEdition { id number adoptedAt }
      merge {
        id
        fromNumber
        toNumber
        isWithdrawn
        waiting
        untouched
        places { sectionId parentId number title }
        items {
          sectionId
          state
          asks
          asksReason
          choices
          seen
          before { sectionId number title freedom }
          after { sectionId parentId number title freedom }
          ourDecision
          ourTitle
          ourReasonType
          ourWords
          beforeBlocks
          afterBlocks
          ourBlocks
          resultDecision
          resultTitle
          resultBlocks
          collisions { kind blockId }
          titleCollides
          whyChanged
          settlement { id choice title blocks parentId afterId reasonType words settledByName settledAt }
        }
      }
    }
  }
`);

export const BeginMergeMutation = graphql(`
  mutation BeginMerge($input: BeginMergeInput!) {
    beginMerge(input: $input) { id isMerging merge { id } }
  }
`);

export const SettleSectionMutation = graphql(`
  mutation SettleSection($input: SettleSectionInput!) {
    settleSection(input: $input) { id isMerging }
  }
`);

export const UndoSettlementMutation = graphql(`
  mutation UndoSettlement($input: UndoSettlementInput!) {
    undoSettlement(input: $input) { id isMerging }
  }
`);

export const FinishMergeMutation = graphql(`
  mutation FinishMerge($input: FinishMergeInput!) {
    finishMerge(input: $input) { id isBehind isMerging hasUnpublished baseEdition { id number } }
  }
`);

export const LeaveMergeMutation = graphql(`
  mutation LeaveMerge($input: LeaveMergeInput!) {
    leaveMerge(input: $input) { id isMerging }
  }
`);

export type MergingAdaptation = NonNullable<ResultOf<typeof MergeScreenQuery>['adaptation']>;
export type Merge = NonNullable<MergingAdaptation['merge']>;
export type MergeItem = Merge['items'][number];
