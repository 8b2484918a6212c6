import { graphql, type ResultOf } from '../../../graphql/graphql.ts';

/** A message as the screen shows it, without its replies: what the stream delivers and what a write answers. */
export const MessageFields = graphql(`
  fragment MessageFields on Message @_unmask {
    id
    position
    sessionId
    author { id name isDemonstration }
    body { id kind name city { id slug name field } }
    text
    state
    isQuestion
    postedAt
    editedAt
    replyToId
    reactions { kind count people { id name } }
    mentions { id name }
    requestId
  }
`);

export const MessageTree = graphql(
  `
    fragment MessageTree on Message @_unmask {
      ...MessageFields
      replies { ...MessageFields }
    }
  `,
  [MessageFields],
);

export const MessageHistory = graphql(`
  query MessageHistory($id: ID!) {
    message(id: $id) { id history { text at } }
  }
`);

export type Message = ResultOf<typeof MessageFields>;
export type MessageWithReplies = ResultOf<typeof MessageTree>;
export type Reaction = Message['reactions'][number];
export type ReactionKind = Reaction['kind'];
