import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type Context, signedIn } from '../../../graphql/context.ts';
import { ImportAgreementsInput, ImportedAgreementRowType } from './import.types.ts';
import { importAgreements } from './import-agreements.ts';

@Resolver()
export class AgreementImportResolver {
  @Mutation(() => [ImportedAgreementRowType], {
    description:
      'Brings an office’s own register in, all of its rows or none; a number that is there already is left as it is.',
  })
  async importAgreements(
    @Ctx() context: Context,
    @Arg('input', () => ImportAgreementsInput) input: ImportAgreementsInput,
  ): Promise<readonly object[]> {
    return importAgreements(context.services, signedIn(context), input);
  }
}
