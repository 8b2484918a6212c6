import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { type Context, signedIn } from '../../../../graphql/context.ts';
import { JobType, readJob } from '../../../../jobs/index.ts';
import { ExportMatrixInput } from './export.types.ts';
import { exportMatrix } from './export-matrix.ts';

@Resolver()
export class MatrixExportResolver {
  @Mutation(() => JobType, {
    description: 'Asks for a matrix as a file, and answers with the job that makes it.',
  })
  async exportMatrix(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ExportMatrixInput) input: ExportMatrixInput,
  ) {
    return readJob(context, info, await exportMatrix(context.services, signedIn(context), input));
  }
}
