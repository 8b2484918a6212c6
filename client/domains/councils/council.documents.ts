import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const CouncilOpinion_opinion = graphql(`
  fragment CouncilOpinion_opinion on CouncilOpinion {
    id
    question
    state
    dueOn
    path
    askedAt
    askedBy { id name }
    askedFor { id name }
    verdict
    words
    version
    givenAt
    givenRole
    givenBy { id name }
    writtenAt
    writtenBy { id name }
    withdrawnAt
    withdrawnReason
    declinedAt
    declinedReason
    declinedBy { id name }
    isDemonstration
    remarks { sectionId number title words }
    dissents { words at person { id name } }
    supersededBy { id }
    may { draft give withdraw }
    council { id slug name }
    edition { id number title state hash }
  }
`);

export const CouncilPartQuery = graphql(
  `
    query CouncilPart($slug: String!) {
      body(slug: $slug) {
        id
        slug
        name
        today
        may { appoint roles }
        claims { id subject words source sourcedOn holds ground settledFor { id name } }
        people { id role fromDate toDate person { id name } }
        comingPeople { id role fromDate person { id } }
        council {
          id
          may { mandate }
          mandates {
            id
            words
            basis
            decidedOn
            fromDate
            toDate
            isCurrent
            source
            isDemonstration
            givenFor { id name }
          }
          opinions { ...CouncilOpinion_opinion }
        }
      }
    }
  `,
  [CouncilOpinion_opinion],
);

export const EditionOpinionsQuery = graphql(
  `
    query EditionOpinions($id: ID!) {
      edition(id: $id) {
        id
        number
        mayAskForOpinion
        councilOpinions { ...CouncilOpinion_opinion }
      }
    }
  `,
  [CouncilOpinion_opinion],
);

export const CouncilsQuery = graphql(`
  query Councils {
    councils { id body { id name today parent { id } } mandates { id isCurrent words } }
  }
`);

export const SectionsOfEditionQuery = graphql(`
  query SectionsOfEdition($id: ID!) {
    edition(id: $id) { id sections { sectionId hash number title } }
  }
`);

export const GiveMandateMutation = graphql(`
  mutation GiveMandate($input: GiveMandateInput!) {
    giveMandate(input: $input) { id }
  }
`);

export const EndMandateMutation = graphql(`
  mutation EndMandate($input: EndMandateInput!) {
    endMandate(input: $input) { id }
  }
`);

export const AskForOpinionMutation = graphql(`
  mutation AskForOpinion($input: AskForOpinionInput!) {
    askForOpinion(input: $input) { id }
  }
`);

export const WithdrawQuestionMutation = graphql(`
  mutation WithdrawQuestion($input: WithdrawQuestionInput!) {
    withdrawQuestion(input: $input) { id }
  }
`);

export const DeclineQuestionMutation = graphql(`
  mutation DeclineQuestion($input: DeclineQuestionInput!) {
    declineQuestion(input: $input) { id }
  }
`);

export const DraftOpinionMutation = graphql(`
  mutation DraftOpinion($input: DraftOpinionInput!) {
    draftOpinion(input: $input) { id }
  }
`);

export const GiveOpinionMutation = graphql(`
  mutation GiveOpinion($input: GiveOpinionInput!) {
    giveOpinion(input: $input) { id }
  }
`);

export const DissentMutation = graphql(`
  mutation Dissent($input: DissentInput!) {
    dissent(input: $input) { id }
  }
`);

export const SettleBodyClaimMutation = graphql(`
  mutation SettleBodyClaim($input: SettleBodyClaimInput!) {
    settleBodyClaim(input: $input) { id claims { id holds ground settledFor { id name } } }
  }
`);

export type CouncilBody = NonNullable<ResultOf<typeof CouncilPartQuery>['body']>;
export type Council = NonNullable<CouncilBody['council']>;
export type Mandate = Council['mandates'][number];
export type OpinionOnScreen = ResultOf<typeof CouncilOpinion_opinion>;
