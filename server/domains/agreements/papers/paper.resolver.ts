import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { type Context, signedIn } from '../../../graphql/context.ts';
import { agreementWith } from '../agreement.resolver.ts';
import { AgreementType } from '../agreement.types.ts';
import { addSignaturePaper, removeSignaturePaper } from './add-signature-paper.ts';
import { AddSignaturePaperInput, RemoveSignaturePaperInput } from './paper.types.ts';

@Resolver()
export class SignaturePaperResolver {
  @Mutation(() => AgreementType, {
    description: 'Attaches a scan, or a file signed with another system, to a signature that is recorded.',
  })
  async addSignaturePaper(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AddSignaturePaperInput) input: AddSignaturePaperInput,
  ) {
    return agreementWith(context, info, await addSignaturePaper(context.services, signedIn(context), input));
  }

  @Mutation(() => AgreementType, {
    description: 'Takes a paper away from a signature again; that it was there stays in the history.',
  })
  async removeSignaturePaper(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RemoveSignaturePaperInput) input: RemoveSignaturePaperInput,
  ) {
    return agreementWith(
      context,
      info,
      await removeSignaturePaper(context.services, signedIn(context), input),
    );
  }
}
