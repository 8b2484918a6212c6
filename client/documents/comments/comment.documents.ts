import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const CommentThreadCard_thread = graphql(`
  fragment CommentThreadCard_thread on CommentThread {
    id sectionId editionId editionNumber proposalId quote blockIds start end prefix suffix isResolved begunAt
    begunBy { id }
    resolvedBy { id name }
    comments {
      id text state writtenAt editedAt hiddenReason
      mentions { id name }
      author { id name }
      body { id name }
    }
  }
`);

/** Threads of a document, and what the reader may do there. */
export const CommentsQuery = graphql(
  `
  query Comments($id: ID!, $show: ShownThreads!, $after: ID) {
    document(id: $id) {
      id
      position
      may { edit coordinate comment readComments }
    }
    commentThreads(documentId: $id, show: $show, first: 100, after: $after) {
      nodes { id ...CommentThreadCard_thread }
      endCursor
      hasNextPage
    }
  }
`,
  [CommentThreadCard_thread],
);

/** What was said of an edition. */
export const EditionCommentsQuery = graphql(
  `
  query EditionComments($id: ID!, $editionId: ID!) {
    commentThreads(documentId: $id, editionId: $editionId, show: ALL, first: 200) {
      nodes { id ...CommentThreadCard_thread }
    }
  }
`,
  [CommentThreadCard_thread],
);

export const AddComment = graphql(
  `mutation AddComment($input: AddCommentInput!) { thread: addComment(input: $input) { id ...CommentThreadCard_thread } }`,
  [CommentThreadCard_thread],
);
export const ReplyToComment = graphql(
  `mutation ReplyToComment($input: ReplyToCommentInput!) { thread: replyToComment(input: $input) { id ...CommentThreadCard_thread } }`,
  [CommentThreadCard_thread],
);
export const EditComment = graphql(
  `mutation EditComment($input: EditCommentInput!) { thread: editComment(input: $input) { id ...CommentThreadCard_thread } }`,
  [CommentThreadCard_thread],
);
export const WithdrawComment = graphql(
  `mutation WithdrawComment($input: WithdrawCommentInput!) { thread: withdrawComment(input: $input) { id ...CommentThreadCard_thread } }`,
  [CommentThreadCard_thread],
);
export const HideComment = graphql(
  `mutation HideComment($input: HideCommentInput!) { thread: hideComment(input: $input) { id ...CommentThreadCard_thread } }`,
  [CommentThreadCard_thread],
);
export const ShowComment = graphql(
  `mutation ShowComment($input: ShowCommentInput!) { thread: showComment(input: $input) { id ...CommentThreadCard_thread } }`,
  [CommentThreadCard_thread],
);
export const ResolveComment = graphql(
  `mutation ResolveComment($input: SettleCommentInput!) { thread: resolveComment(input: $input) { id ...CommentThreadCard_thread } }`,
  [CommentThreadCard_thread],
);
export const ReopenComment = graphql(
  `mutation ReopenComment($input: SettleCommentInput!) { thread: reopenComment(input: $input) { id ...CommentThreadCard_thread } }`,
  [CommentThreadCard_thread],
);

/** People who may be mentioned in what is said about a document. */
export const MentionableInDocument = graphql(`
  query MentionableInDocument($documentId: ID!, $search: String!) {
    mentionableInDocument(documentId: $documentId, search: $search) {
      id
      person { id name }
      body { id name }
    }
  }
`);

export type ThreadFacts = ResultOf<typeof CommentThreadCard_thread>;
export type CommentFacts = ThreadFacts['comments'][number];
