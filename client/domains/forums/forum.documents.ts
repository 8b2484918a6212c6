import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const ForumsScreenQuery = graphql(`
  query ForumsScreen {
    forums {
      id
      slug
      title
      theme
      venue
      zone
      startsOn
      endsOn
      host { id name city { id name field } }
      sessions { id title state startsAt endsAt room }
    }
  }
`);

export const ForumScreenQuery = graphql(`
  query ForumScreen($slug: String!) {
    forum(slug: $slug) {
      id
      slug
      title
      theme
      summary
      venue
      zone
      startsOn
      endsOn
      source
      host { id kind name city { id slug name field } }
      sessions {
        id
        title
        abstract
        room
        startsAt
        endsAt
        state
        isDemonstration
        messageCount
        speakers { id name isModerator affiliation city { id slug name field } }
      }
    }
  }
`);

export type ForumInList = ResultOf<typeof ForumsScreenQuery>['forums'][number];
export type ForumOnScreen = NonNullable<ResultOf<typeof ForumScreenQuery>['forum']>;
export type SessionInProgramme = ForumOnScreen['sessions'][number];
