import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const CommentThreadCard_thread = graphql(`
  fragment CommentThreadCard_thread on CommentThread {
    id sectionId editionId quote blockIds start end prefix suffix isResolved begunAt
    begunBy { id }
    resolvedBy { id name }
    comments {
      id text state writtenAt editedAt
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
      may { edit comment readComments }
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
export const ResolveComment = graphql(
  `mutation ResolveComment($input: SettleCommentInput!) { thread: resolveComment(input: $input) { id ...CommentThreadCard_thread } }`,
  [CommentThreadCard_thread],
);
export const ReopenComment = graphql(
  `mutation ReopenComment($input: SettleCommentInput!) { thread: reopenComment(input: $input) { id ...CommentThreadCard_thread } }`,
  [CommentThreadCard_thread],
);

export type ThreadFacts = ResultOf<typeof CommentThreadCard_thread>;
export type CommentFacts = ThreadFacts['comments'][number];
