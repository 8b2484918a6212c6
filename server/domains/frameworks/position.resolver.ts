import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { EditionType, editionFace } from '../../documents/index.ts';
import { type Context, planned, signedIn } from '../../graphql/context.ts';
import { readOne } from '../../graphql/planner/index.ts';
import { takePosition } from './actions/take-position.ts';
import { PositionType, TakePositionInput, TallyType } from './position.types.ts';

@Resolver(() => EditionType)
export class PositionResolver {
  @FieldResolver(() => [PositionType], {
    description:
      'What cities think of it: one position of each that has taken one, those that accept it first.',
  })
  positions(@Root() edition: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(edition, info);
  }

  @FieldResolver(() => TallyType, { description: 'How many cities think what of it.' })
  tally(@Root() edition: object, @Info() info: GraphQLResolveInfo): object {
    return planned(edition, info);
  }

  @Mutation(() => EditionType, {
    description:
      'Says for the city one acts for what it thinks of a settled edition; it may be said anew until another edition takes its place.',
  })
  async takePosition(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => TakePositionInput) input: TakePositionInput,
  ) {
    const id = await takePosition(context.services, signedIn(context), input);
    return readOne(context, info, editionFace, ({ param }) => ({
      where: (edition) => `${edition}.id = ${param(id)}`,
    }));
  }
}
