import { graphql } from '../../graphql/graphql.ts';

export const ProposalCard_proposal = graphql(`
  fragment ProposalCard_proposal on Proposal {
    id sectionId state reason base text revision changedAt
    author { id name }
    body { id name }
  }
`);

/** What is proposed for a document and not decided, and the reader’s own drafts. */
export const WordingsQuery = graphql(
  `
  query Wordings($id: ID!) {
    document(id: $id) {
      id
      position
      may { propose decide edit }
      openProposals { id ...ProposalCard_proposal }
      myDrafts { id sectionId base text revision isBehind changedAt }
    }
  }
`,
  [ProposalCard_proposal],
);

export const DecidedProposalsQuery = graphql(`
  query DecidedProposals($id: ID!, $sectionId: ID, $after: ID) {
    proposals(documentId: $id, sectionId: $sectionId, isOpen: false, first: 20, after: $after) {
      nodes { id state reason decidedReason decidedAt base text author { id name } body { id name } decidedBy { id name } }
      endCursor
      hasNextPage
    }
  }
`);

export const MakeProposal = graphql(`
  mutation MakeProposal($input: MakeProposalInput!) { proposal: makeProposal(input: $input) { id } }
`);
export const ChangeProposal = graphql(`
  mutation ChangeProposal($input: ChangeProposalInput!) { proposal: changeProposal(input: $input) { id } }
`);
export const WithdrawProposal = graphql(`
  mutation WithdrawProposal($input: WithdrawProposalInput!) { proposal: withdrawProposal(input: $input) { id } }
`);
export const RejectProposal = graphql(`
  mutation RejectProposal($input: RejectProposalInput!) { proposal: rejectProposal(input: $input) { id } }
`);
export const AcceptProposals = graphql(`
  mutation AcceptProposals($input: AcceptProposalsInput!) { proposals: acceptProposals(input: $input) { id } }
`);
export const SaveDraft = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) { draft: saveDraft(input: $input) { id revision } }
`);
export const MergeDraft = graphql(`
  mutation MergeDraft($input: MergeDraftInput!) { draft: mergeDraft(input: $input) { id } }
`);
export const ProposeDraft = graphql(`
  mutation ProposeDraft($input: ProposeDraftInput!) { draft: proposeDraft(input: $input) { id } }
`);
export const DiscardDraft = graphql(`
  mutation DiscardDraft($input: DiscardDraftInput!) { draft: discardDraft(input: $input) { id } }
`);
