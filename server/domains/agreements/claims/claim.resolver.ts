import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { type Context, planned, signedIn } from '../../../graphql/context.ts';
import { readOne } from '../../../graphql/planner/index.ts';
import { FestivalType, festivalFace } from '../../cities/index.ts';
import { agreementWith } from '../agreement.resolver.ts';
import { AgreementType } from '../agreement.types.ts';
import { settleClaim, stateClaim } from './change-claims.ts';
import {
  SettleClaimInput,
  SettleFestivalClaimInput,
  SourcedClaimType,
  StateClaimInput,
} from './claim.types.ts';
import { settleFestivalClaim } from './settle-festival-claim.ts';

@Resolver(() => AgreementType)
export class SourcedClaimResolver {
  @FieldResolver(() => [SourcedClaimType], {
    description: 'What sources say of it, those about the same thing together.',
  })
  claims(@Root() agreement: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(agreement, info);
  }

  @Mutation(() => AgreementType, {
    description: 'Writes what a source says of an agreement, beside what others say.',
  })
  async stateClaim(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => StateClaimInput) input: StateClaimInput,
  ) {
    return agreementWith(context, info, await stateClaim(context.services, signedIn(context), input));
  }

  @Mutation(() => AgreementType, {
    description: 'Says whether what a source claims is so; for who leads the agreement.',
  })
  async settleClaim(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SettleClaimInput) input: SettleClaimInput,
  ) {
    return agreementWith(context, info, await settleClaim(context.services, signedIn(context), input));
  }
}

@Resolver(() => FestivalType)
export class FestivalClaimsResolver {
  @FieldResolver(() => [SourcedClaimType], {
    description: 'What sources say of it, where they differ; those about the same thing together.',
  })
  claims(@Root() festival: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(festival, info);
  }

  @Mutation(() => FestivalType, {
    description: 'Says whether what a source claims of a festival is so; for people of its city, once.',
  })
  async settleFestivalClaim(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SettleFestivalClaimInput) input: SettleFestivalClaimInput,
  ) {
    const id = await settleFestivalClaim(context.services, signedIn(context), input);
    return readOne(context, info, festivalFace, ({ param }) => ({
      where: (festival) => `${festival}.id = ${param(id)}`,
    }));
  }
}
