import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { type Context, signedIn } from '../../graphql/context.ts';
import { JobType, readJob } from '../../jobs/index.ts';
import { ExportDocumentInput } from './export.types.ts';
import { exportDocument } from './export-document.ts';

@Resolver()
export class ExportResolver {
  @Mutation(() => JobType, {
    description: 'Asks for a document’s text as a file, and answers with the job that makes it.',
  })
  async exportDocument(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ExportDocumentInput) input: ExportDocumentInput,
  ) {
    const { withGuidance, withQuestions, withComments, editionId } = input;
    const wanted = {
      ...input,
      editionId: editionId ?? null,
      withGuidance: withGuidance ?? false,
      withQuestions: withQuestions ?? false,
      withComments: withComments ?? false,
    };
    return readJob(context, info, await exportDocument(context.services, signedIn(context), wanted));
  }
}
