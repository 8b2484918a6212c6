import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { type Context, planned, signedIn } from '../../../graphql/context.ts';
import { networkWith } from '../network.resolver.ts';
import { MembershipType, SubNetworkType } from '../network.types.ts';
import { AssessmentType, CriterionType, SetNetworkCriteriaInput } from './criterion.types.ts';
import { setCriteria } from './set-criteria.ts';

@Resolver(() => SubNetworkType)
export class CriterionResolver {
  @FieldResolver(() => [CriterionType], { description: 'Of one of places: what it asks of a space.' })
  criteria(@Root() network: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(network, info);
  }

  @Mutation(() => SubNetworkType, {
    description:
      'Says what a sub-network of places asks of a space, in place of what it asked before; for who coordinates it.',
  })
  async setNetworkCriteria(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SetNetworkCriteriaInput) input: SetNetworkCriteriaInput,
  ) {
    return networkWith(context, info, await setCriteria(context.services, signedIn(context), input));
  }
}

@Resolver(() => MembershipType)
export class AssessmentResolver {
  @FieldResolver(() => [AssessmentType], {
    description: 'How a space saw itself when it asked; for itself and for who decides, empty to all others.',
  })
  assessment(@Root() membership: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(membership, info);
  }
}
