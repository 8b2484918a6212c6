import { graphql, type ResultOf } from '../../../graphql/graphql.ts';

export const AdaptationScreenQuery = graphql(`
  query AdaptationScreen($id: ID!, $at: DateTime) {
    adaptation(id: $id) {
      id
      state
      isSole
      title
      language
      isDemonstration
      begunAt
      publishedAt
      withdrawnAt
      withdrawnReason
      isBehind
      isMerging
      hasUnpublished
      owner { id slug kind name city { id name field } }
      framework { id slug title }
      baseEdition { id number }
      adoptedEdition { id number }
      document { id position }
      publications { id number editionNumber note publishedAt endedAt }
      may { read decide publish }
      text(at: $at) {
        editionId
        editionNumber
        withdrawnAt
        withdrawnReason
        sections {
          sectionId
          parentId
          ord
          number
          commonNumber
          title
          ownTitle
          commonTitle
          freedom
          guidance
          questions { id words }
          parameters { id name type unit suggested }
          blocks
          commonBlocks
          decision
          decisionId
          ownId
          reasonType
          words
          decidedByName
          decidedAt
          isDeviation
          isStray
          answers { termId words }
        }
        omitted {
          sectionId
          commonNumber
          title
          freedom
          isWithPart
          decisionId
          reasonType
          words
          decidedByName
          decidedAt
        }
      }
    }
  }
`);

export const BeginAdaptationMutation = graphql(`
  mutation BeginAdaptation($input: BeginAdaptationInput!) {
    beginAdaptation(input: $input) { id }
  }
`);

export const DecideSectionMutation = graphql(`
  mutation DecideSection($input: DecideSectionInput!) {
    decideSection(input: $input) { id isBehind hasUnpublished }
  }
`);

export const PlaceSectionMutation = graphql(`
  mutation PlaceSection($input: PlaceSectionInput!) {
    placeSection(input: $input) { id hasUnpublished }
  }
`);

export const DropSectionMutation = graphql(`
  mutation DropSection($input: DropSectionInput!) {
    dropSection(input: $input) { id hasUnpublished }
  }
`);

export const AnswerSectionMutation = graphql(`
  mutation AnswerSection($input: AnswerSectionInput!) {
    answerSection(input: $input) { id hasUnpublished }
  }
`);

export const PublishAdaptationMutation = graphql(`
  mutation PublishAdaptation($input: PublishAdaptationInput!) {
    publishAdaptation(input: $input) { id state publishedAt hasUnpublished }
  }
`);

export const WithdrawAdaptationMutation = graphql(`
  mutation WithdrawAdaptation($input: WithdrawAdaptationInput!) {
    withdrawAdaptation(input: $input) { id state withdrawnAt withdrawnReason }
  }
`);

export const ProposeUpstreamMutation = graphql(`
  mutation ProposeUpstream($input: ProposeUpstreamInput!) {
    proposeUpstream(input: $input) { id }
  }
`);

export type AdaptationOnScreen = NonNullable<ResultOf<typeof AdaptationScreenQuery>['adaptation']>;
export type AdaptedText = NonNullable<AdaptationOnScreen['text']>;
export type AdaptedSection = AdaptedText['sections'][number];
export type OmittedSection = AdaptedText['omitted'][number];
