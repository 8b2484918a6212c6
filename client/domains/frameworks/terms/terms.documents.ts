import { graphql, type ResultOf } from '../../../graphql/graphql.ts';

export const TermsScreenQuery = graphql(`
  query TermsScreen($slug: String!) {
    framework(slug: $slug) {
      id
      slug
      title
      language
      may { read edit coordinate takePosition }
      document {
        id
        sections {
          id
          parentId
          place
          title
          freedom
          guidance
          questions { id words }
          parameters { id name type unit suggested }
        }
      }
    }
  }
`);

export const SetSectionTermsMutation = graphql(`
  mutation SetSectionTerms($input: SetSectionTermsInput!) {
    setSectionTerms(input: $input) {
      id
      freedom
      guidance
      questions { id words }
      parameters { id name type unit suggested }
    }
  }
`);

export type FrameworkWithTerms = NonNullable<ResultOf<typeof TermsScreenQuery>['framework']>;
export type SectionWithTerms = NonNullable<FrameworkWithTerms['document']>['sections'][number];
