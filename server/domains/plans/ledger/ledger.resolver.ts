import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Context, planned, signedIn } from '../../../graphql/context.ts';
import { readOne } from '../../../graphql/planner/index.ts';
import { ActivityType } from '../plan.types.ts';
import { promiseLedgerFace } from './candidacy-promise.face.ts';
import { changePromise, enterPromise, removePromise } from './keep-promise.ts';
import {
  CandidacyPromiseType,
  ChangePromiseInput,
  EnterPromiseInput,
  PromiseLedgerType,
  RemovePromiseInput,
} from './ledger.types.ts';

@Resolver()
export class PromiseLedgerResolver {
  @Query(() => PromiseLedgerType, {
    nullable: true,
    description: 'What the city of an address promised in its candidacy; null where there is no such city.',
  })
  promiseLedger(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('city', () => String) slug: string,
  ): Promise<object | null> {
    const known = slug.replaceAll('\u0000', '');
    return readOne(context, info, promiseLedgerFace, ({ param }) => ({
      where: (city) => `${city}.id = (select b.id from body b where b.slug = ${param(known)})`,
    }));
  }

  @Mutation(() => PromiseLedgerType, {
    description: 'Enters what the city that one acts for, or for a body of, promised. Everybody sees it.',
  })
  async enterPromise(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => EnterPromiseInput) input: EnterPromiseInput,
  ) {
    return ledgerWith(context, info, await enterPromise(context.services, signedIn(context), input));
  }

  @Mutation(() => PromiseLedgerType, { description: 'Says a promise anew. For people of its city.' })
  async changePromise(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ChangePromiseInput) input: ChangePromiseInput,
  ) {
    return ledgerWith(context, info, await changePromise(context.services, signedIn(context), input));
  }

  @Mutation(() => PromiseLedgerType, {
    description: 'Takes out a promise that no activity names. For people of its city.',
  })
  async removePromise(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RemovePromiseInput) input: RemovePromiseInput,
  ) {
    const cityId = await removePromise(context.services, signedIn(context), input);
    return readOne(context, info, promiseLedgerFace, ({ param }) => ({
      where: (city) => `${city}.id = ${param(cityId)}`,
    }));
  }
}

@Resolver(() => ActivityType)
export class ActivityPromisesResolver {
  @FieldResolver(() => [CandidacyPromiseType], {
    description: 'What its city promised in its candidacy and it carries out.',
  })
  promises(@Root() activity: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(activity, info);
  }
}

function ledgerWith(context: Context, info: GraphQLResolveInfo, promiseId: string): Promise<object | null> {
  return readOne(context, info, promiseLedgerFace, ({ param }) => ({
    where: (city) =>
      `${city}.id = (select k.city_id from candidacy_promise k where k.id = ${param(promiseId)})`,
  }));
}
