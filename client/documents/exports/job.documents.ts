import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const Job_whole = graphql(`
  fragment Job_whole on Job @_unmask {
    id
    kind
    state
    progress
    input
    result
    fileName
    fileSize
    errorCode
    errorFacts
    createdAt
    expiresAt
  }
`);

export const JobQuery = graphql(
  `
    query Job($id: ID!) {
      job(id: $id) { ...Job_whole }
    }
  `,
  [Job_whole],
);

export const JobsQuery = graphql(
  `
    query Jobs($thingId: ID!) {
      jobs(thingId: $thingId) { ...Job_whole }
    }
  `,
  [Job_whole],
);

export const ExportDocument = graphql(
  `
    mutation ExportDocument($input: ExportDocumentInput!) {
      exportDocument(input: $input) { ...Job_whole }
    }
  `,
  [Job_whole],
);

export const CancelJob = graphql(
  `
    mutation CancelJob($input: CancelJobInput!) {
      cancelJob(input: $input) { ...Job_whole }
    }
  `,
  [Job_whole],
);

export type Job = NonNullable<ResultOf<typeof JobQuery>['job']>;
