import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const NotificationLine_notification = graphql(`
  fragment NotificationLine_notification on Notification {
    id
    kind
    place
    asks
    day
    done
    total
    words
    at
    readAt
    thing { kind id title path }
    by { id name }
    actedFor { id name }
  }
`);

export const BellQuery = graphql(
  `
    query Bell {
      inbox {
        unread
        asking
        position
        notifications(first: 8) { nodes { id ...NotificationLine_notification } }
      }
    }
  `,
  [NotificationLine_notification],
);

export const InboxScreenQuery = graphql(
  `
    query InboxScreen($after: String, $unread: Boolean, $asking: Boolean) {
      inbox {
        unread
        asking
        notifications(first: 50, after: $after, unread: $unread, asking: $asking) {
          nodes { id ...NotificationLine_notification }
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [NotificationLine_notification],
);

export const InboxFollowed = graphql(`
  subscription InboxFollowed($after: Cursor!) {
    inbox(after: $after) {
      __typename
      ... on InboxEntry { position }
      ... on CaughtUp { position }
      ... on Resync { position reason }
    }
  }
`);

export const MarkReadMutation = graphql(`
  mutation MarkRead($input: MarkReadInput!) {
    markRead(input: $input) { unread asking }
  }
`);

export const MarkAllReadMutation = graphql(`
  mutation MarkAllRead($input: MarkAllReadInput!) {
    markAllRead(input: $input) { unread asking }
  }
`);

export const FollowStateQuery = graphql(`
  query FollowStateOf($thing: ThingInput!) {
    followState(thing: $thing)
  }
`);

export const SetFollowMutation = graphql(`
  mutation SetFollow($input: SetFollowInput!) {
    setFollow(input: $input)
  }
`);

export type NotificationOnScreen = ResultOf<typeof NotificationLine_notification>;
