import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { CommentThreadCard_thread } from '../comments/comment.documents.ts';

/** A proposal without its wordings: what its document’s stream tells of it as it stands now. */
export const ProposalFacts_proposal = graphql(
  `
  fragment ProposalFacts_proposal on Proposal @_unmask {
    id documentId sectionId state reason revision changedAt isHandedOn decidedAt decidedReason
    author { id name }
    body { id name }
    keeper { id name }
    decidedBy { id name }
    decidedFor { id name }
    discussion { id ...CommentThreadCard_thread }
  }
`,
  [CommentThreadCard_thread],
);

export const ProposalCard_proposal = graphql(
  `
  fragment ProposalCard_proposal on Proposal {
    ...ProposalFacts_proposal
    base
    text
    origin {
      evidence { label url }
      adaptation { id owner { id name city { id name } } }
    }
  }
`,
  [ProposalFacts_proposal],
);

/** One proposal with its wordings, as when it was worded anew. */
export const ProposalQuery = graphql(
  `query Proposal($id: ID!) { proposal(id: $id) { id ...ProposalCard_proposal } }`,
  [ProposalCard_proposal],
);

/** What is proposed for a document and not decided, and the reader’s own drafts. */
export const WordingsQuery = graphql(
  `
  query Wordings($id: ID!) {
    document(id: $id) {
      id
      position
      may { propose decide edit coordinate comment }
      openProposals { id ...ProposalCard_proposal }
      myDrafts { id sectionId base text revision isBehind changedAt }
    }
  }
`,
  [ProposalCard_proposal],
);

/** What was proposed for a section and has been decided, the latest first. */
export const DecidedProposalsQuery = graphql(
  `
  query DecidedProposals($id: ID!, $sectionId: ID, $after: ID) {
    proposals(documentId: $id, sectionId: $sectionId, isOpen: false, first: 10, after: $after) {
      nodes { id ...ProposalCard_proposal }
      endCursor
      hasNextPage
    }
  }
`,
  [ProposalCard_proposal],
);

export const MakeProposal = graphql(`
  mutation MakeProposal($input: MakeProposalInput!) { proposal: makeProposal(input: $input) { id } }
`);
export const ChangeProposal = graphql(`
  mutation ChangeProposal($input: ChangeProposalInput!) { proposal: changeProposal(input: $input) { id } }
`);
export const DiscussProposal = graphql(
  `mutation DiscussProposal($input: DiscussProposalInput!) {
    thread: discussProposal(input: $input) { id discussion { id ...CommentThreadCard_thread } }
  }`,
  [CommentThreadCard_thread],
);
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

export type ProposalFacts = ResultOf<typeof ProposalFacts_proposal>;
export type ProposalCardFacts = ResultOf<typeof ProposalCard_proposal>;
