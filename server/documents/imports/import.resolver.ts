import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type Context, signedIn } from '../../graphql/context.ts';
import { ImportSectionsInput, SectionsImportedType } from './import.types.ts';
import { importSections } from './import-sections.ts';

@Resolver()
export class ImportResolver {
  @Mutation(() => SectionsImportedType, {
    description: 'Adds sections that a job has read from a file: all of them or none.',
  })
  importSections(
    @Ctx() context: Context,
    @Arg('input', () => ImportSectionsInput) input: ImportSectionsInput,
  ) {
    return importSections(context.services, signedIn(context), input);
  }
}
