import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { type Context, planned, signedIn } from '../../../graphql/context.ts';
import { agreementWith } from '../agreement.resolver.ts';
import { AgreementType } from '../agreement.types.ts';
import { addObligation, removeObligation } from './change-obligations.ts';
import { AddObligationInput, ObligationType, RemoveObligationInput } from './obligation.types.ts';

@Resolver(() => AgreementType)
export class ObligationResolver {
  @FieldResolver(() => [ObligationType], { description: 'What was promised, article by article.' })
  obligations(@Root() agreement: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(agreement, info);
  }

  @Mutation(() => AgreementType, {
    description: 'Says what a party promises in an article; it is due once the agreement binds.',
  })
  async addObligation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AddObligationInput) input: AddObligationInput,
  ) {
    return agreementWith(context, info, await addObligation(context.services, signedIn(context), input));
  }

  @Mutation(() => AgreementType, {
    description: 'Takes an obligation out of an agreement that is not signed.',
  })
  async removeObligation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RemoveObligationInput) input: RemoveObligationInput,
  ) {
    return agreementWith(context, info, await removeObligation(context.services, signedIn(context), input));
  }
}
