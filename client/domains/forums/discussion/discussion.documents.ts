import { graphql, type ResultOf } from '../../../graphql/graphql.ts';
import { KeyPointFields } from '../key-points/key-point.documents.ts';
import { MessageFields, MessageTree } from './message.documents.ts';

/** Messages asked for at once. */
export const pageSize = 50;

export const SessionScreenQuery = graphql(
  `
    query SessionScreen($id: ID!, $last: Int, $around: ID) {
      session(id: $id) {
        id
        title
        abstract
        room
        startsAt
        endsAt
        state
        isDemonstration
        messageCount
        forum {
          id
          slug
          title
          venue
          zone
          startsOn
          host { id name city { id name } }
        }
        speakers { id name role affiliation isModerator city { id slug name field } }
        discussion {
          id
          position
          questionCount
          lastSeen { position at }
          may { post moderate }
          messages(last: $last, around: $around) { nodes { ...MessageTree } hasEarlier hasLater }
        }
      }
    }
  `,
  [MessageTree],
);

export const MessagePageQuery = graphql(
  `
    query MessagePage($id: ID!, $last: Int, $before: Cursor, $first: Int, $after: Cursor, $around: ID) {
      session(id: $id) {
        id
        discussion {
          id
          position
          messages(last: $last, before: $before, first: $first, after: $after, around: $around) {
            nodes { ...MessageTree }
            hasEarlier
            hasLater
          }
        }
      }
    }
  `,
  [MessageTree],
);

export const QuestionsQuery = graphql(
  `
    query Questions($id: ID!) {
      session(id: $id) { id discussion { id position questions { ...MessageTree } } }
    }
  `,
  [MessageTree],
);

export const DiscussionSubscription = graphql(
  `
    subscription Discussion($sessionId: ID!, $after: Cursor!) {
      discussion(sessionId: $sessionId, after: $after) {
        __typename
        ... on DiscussionEntry {
          position
          kind
          message { ...MessageFields }
          session { id title abstract room startsAt endsAt state }
          keyPoint { ...KeyPointFields }
        }
        ... on CaughtUp { position }
        ... on Resync { position reason }
      }
    }
  `,
  [MessageFields, KeyPointFields],
);

export const PresenceSubscription = graphql(`
  subscription Presence($sessionId: ID!) {
    presence(sessionId: $sessionId) {
      here
      bodies { count body { id kind name city { id slug name field } } }
      writing { id name }
    }
  }
`);

export const AnnouncePresence = graphql(`
  mutation AnnouncePresence($input: AnnouncePresenceInput!) { announcePresence(input: $input) }
`);

export const MarkSeen = graphql(`
  mutation MarkSeen($input: MarkSeenInput!) { markSeen(input: $input) { position at } }
`);

export const Mentionable = graphql(`
  query Mentionable($sessionId: ID!, $search: String!) {
    mentionable(sessionId: $sessionId, search: $search) {
      id
      person { id name }
      body { id kind name city { id slug name field } }
    }
  }
`);

export type SessionOnScreen = NonNullable<ResultOf<typeof SessionScreenQuery>['session']>;
export type DiscussionEvent = ResultOf<typeof DiscussionSubscription>['discussion'];
export type DiscussionEntry = Extract<DiscussionEvent, { __typename: 'DiscussionEntry' }>;
export type MessagePage = NonNullable<ResultOf<typeof MessagePageQuery>['session']>['discussion'];
export type PresenceNow = ResultOf<typeof PresenceSubscription>['presence'];
