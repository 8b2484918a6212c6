import { Job_whole } from '../../../documents/exports/job.documents.ts';
import { graphql } from '../../../graphql/graphql.ts';

export const TryRegisterMutation = graphql(`
  mutation TryRegister($input: TryRegisterInput!) {
    tryRegister(input: $input) { newCount knownCount badCount bad { line field reason message } }
  }
`);

export const ImportRegisterMutation = graphql(
  `
    mutation ImportRegister($input: ImportRegisterInput!) {
      importRegister(input: $input) { ...Job_whole }
    }
  `,
  [Job_whole],
);
