import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const FrameworksScreenQuery = graphql(`
  query FrameworksScreen {
    frameworks {
      id
      slug
      title
      summary
      purpose
      isDemonstration
      owner { id name }
      may { read edit }
      editions { id number state cutAt adoptedAt }
      edition { id number adoptedAt tally { accept acceptWithReservation abstain notYet } }
    }
  }
`);

export const FrameworkScreenQuery = graphql(`
  query FrameworkScreen($slug: String!, $number: Int, $language: String!) {
    framework(slug: $slug) {
      id
      slug
      title
      summary
      purpose
      language
      isDemonstration
      owner { id slug kind name }
      may { read edit coordinate takePosition }
      document { id position may { comment readComments coordinate edit } }
      mine { id }
      editions { id number state cutAt adoptedAt }
      edition(number: $number) {
        id
        number
        state
        title
        language
        languages
        note
        hash
        cutAt
        frozenAt
        adoptedAt
        withdrawnAt
        withdrawnReason
        translation(language: $language) { language title }
        tally { accept acceptWithReservation abstain notYet }
        positions {
          id
          kind
          reservation
          role
          takenAt
          body { id slug kind name city { id name field } }
          takenBy { id name }
          earlier { id kind reservation takenAt takenBy { id name } }
        }
        sections {
          sectionId
          parentId
          number
          title
          freedom
          guidance
          questions { id words }
          parameters { id name type unit suggested }
          blocks
          hash
          translation(language: $language) {
            language
            title
            guidance
            questions { id words }
            parameters { id name type unit suggested }
            blocks
            ofEdition
            isStale
          }
        }
      }
    }
  }
`);

export const FrameworkWriteQuery = graphql(`
  query FrameworkWrite($slug: String!) {
    framework(slug: $slug) {
      id
      slug
      language
      isDemonstration
      summaries { language words }
      may { read edit coordinate takePosition }
      document { id title }
    }
  }
`);

export const TakePositionMutation = graphql(`
  mutation TakePosition($input: TakePositionInput!) {
    takePosition(input: $input) {
      id
      tally { accept acceptWithReservation abstain notYet }
      positions {
        id
        kind
        reservation
        role
        takenAt
        body { id slug kind name city { id name field } }
        takenBy { id name }
        earlier { id kind reservation takenAt takenBy { id name } }
      }
    }
  }
`);

export const CreateFrameworkMutation = graphql(`
  mutation CreateFramework($input: CreateFrameworkInput!) {
    createFramework(input: $input) { id slug }
  }
`);

export const ChangeFrameworkMutation = graphql(`
  mutation ChangeFramework($input: ChangeFrameworkInput!) {
    changeFramework(input: $input) { id title summary summaries { language words } document { id title } }
  }
`);

export type FrameworkToWrite = NonNullable<ResultOf<typeof FrameworkWriteQuery>['framework']>;
export type FrameworkInList = ResultOf<typeof FrameworksScreenQuery>['frameworks'][number];
export type FrameworkOnScreen = NonNullable<ResultOf<typeof FrameworkScreenQuery>['framework']>;
export type EditionOnScreen = NonNullable<FrameworkOnScreen['edition']>;
export type EditionSection = EditionOnScreen['sections'][number];
export type PositionOnScreen = EditionOnScreen['positions'][number];
