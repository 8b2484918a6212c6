import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { limits } from '../../../../schema/limits.ts';
import { type Context, signedIn } from '../../../graphql/context.ts';
import { readMany, readOne } from '../../../graphql/planner/index.ts';
import { invalid } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import { mayKnowOf, namedThing, ThingInput } from '../../notifications/index.ts';
import { linkOrigin, unlinkOrigin } from './link-origin.ts';
import { trailFace } from './origin.face.ts';
import { LinkOriginInput, TrailType, UnlinkOriginInput } from './origin.types.ts';

@Resolver()
export class OriginResolver {
  @Query(() => TrailType, {
    nullable: true,
    description:
      'Where a thing comes from and what came of it; null where there is none that the reader may know of.',
  })
  async trail(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('thing', () => ThingInput) { kind, id }: ThingInput,
  ): Promise<object | null> {
    if (!isId(id) || !namedThing(kind)) return null;
    return readOne(context, info, trailFace, (given) => ({
      from: `(select ${given.param(kind)}::text as kind, ${given.param(id)}::uuid as id)`,
      where: (thing) => mayKnowOf(`${thing}.kind`, `${thing}.id`, given),
    }));
  }

  @Query(() => [TrailType], {
    description:
      'The same of several things of one kind, as those of a list; what the reader may not know of is left out.',
  })
  async trails(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('kind', () => String) kind: string,
    @Arg('ids', () => [ID], { description: 'At most 200.' }) ids: string[],
  ): Promise<object[]> {
    if (ids.length > limits.page.max)
      throw invalid('ids', `${ids.length} are too many at once; ask for at most ${limits.page.max}.`);
    const asked = ids.filter(isId);
    if (asked.length === 0 || !namedThing(kind)) return [];
    return readMany(context, info, trailFace, (given) => ({
      from: `(select ${given.param(kind)}::text as kind, asked as id from unnest(${given.param(asked)}::uuid[]) asked)`,
      where: (thing) => mayKnowOf(`${thing}.kind`, `${thing}.id`, given),
    }));
  }

  @Mutation(() => Boolean, {
    description:
      'Says where a thing comes from, for who may edit one of the two. Saying it again changes nothing.',
  })
  async linkOrigin(@Ctx() context: Context, @Arg('input', () => LinkOriginInput) input: LinkOriginInput) {
    await linkOrigin(context.services, signedIn(context), input);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Takes back that a thing comes from another.' })
  async unlinkOrigin(
    @Ctx() context: Context,
    @Arg('input', () => UnlinkOriginInput) input: UnlinkOriginInput,
  ) {
    await unlinkOrigin(context.services, signedIn(context), input);
    return true;
  }
}
