import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const CasesScreenQuery = graphql(`
  query CasesScreen($filter: CaseStudyFilterInput!) {
    caseStudies(filter: $filter) {
      id
      slug
      title
      language
      state
      years
      isDemonstration
      publishedAt
      city { id slug name field region }
      festival { id name }
    }
  }
`);

/** Which cases speak to which section: for the margin of a framework’s page. */
export const CasesOfFrameworkQuery = graphql(`
  query CasesOfFramework($framework: String!) {
    caseStudies(filter: { framework: $framework }) {
      id
      slug
      title
      language
      state
      city { id name field }
      ties { sectionId toldOf hasChanged isGone }
    }
  }
`);

export const CaseScreenQuery = graphql(`
  query CaseScreen($slug: String!) {
    caseStudy(slug: $slug) {
      id
      slug
      title
      language
      state
      years
      source
      partners
      isDemonstration
      hasUnpublished
      publishedAt
      owner { id slug kind name }
      city { id slug name field festivals { id name editions { id year } } }
      festival { id slug name }
      festivalEdition { id year }
      author { id name }
      document { id title }
      edition { id number sections { sectionId number title blocks hash } }
      ties { sectionId number title toldOf hasChanged isGone framework { id slug title language } }
      may { read edit publish }
    }
  }
`);

/** The sections that a case may be tied to. */
export const SectionsToTieQuery = graphql(`
  query SectionsToTie {
    frameworks { id slug title edition { id number sections { sectionId number title hash } } }
  }
`);

export const BeginCaseStudyMutation = graphql(`
  mutation BeginCaseStudy($input: BeginCaseStudyInput!) {
    beginCaseStudy(input: $input) { id slug }
  }
`);

export const ChangeCaseStudyMutation = graphql(`
  mutation ChangeCaseStudy($input: ChangeCaseStudyInput!) {
    changeCaseStudy(input: $input) {
      id title years source partners hasUnpublished festival { id slug name } festivalEdition { id year } document { id title }
    }
  }
`);

export const TieCaseStudyMutation = graphql(`
  mutation TieCaseStudy($input: TieCaseStudyInput!) {
    tieCaseStudy(input: $input) {
      id
      ties { sectionId number title toldOf hasChanged isGone framework { id slug title language } }
    }
  }
`);

export const UntieCaseStudyMutation = graphql(`
  mutation UntieCaseStudy($input: UntieCaseStudyInput!) {
    untieCaseStudy(input: $input) {
      id
      ties { sectionId number title toldOf hasChanged isGone framework { id slug title language } }
    }
  }
`);

export const PublishCaseStudyMutation = graphql(`
  mutation PublishCaseStudy($input: PublishCaseStudyInput!) {
    publishCaseStudy(input: $input) {
      id title state hasUnpublished publishedAt edition { id number sections { sectionId number title blocks hash } }
    }
  }
`);

export const WithdrawCaseStudyMutation = graphql(`
  mutation WithdrawCaseStudy($input: WithdrawCaseStudyInput!) {
    withdrawCaseStudy(input: $input) { id title state hasUnpublished publishedAt edition { id } }
  }
`);

export type CaseInList = ResultOf<typeof CasesScreenQuery>['caseStudies'][number];
export type CaseOnScreen = NonNullable<ResultOf<typeof CaseScreenQuery>['caseStudy']>;
export type Tie = CaseOnScreen['ties'][number];
