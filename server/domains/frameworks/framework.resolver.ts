import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { EditionType } from '../../documents/index.ts';
import { type Context, planned, signedIn } from '../../graphql/context.ts';
import { readMany, readOne } from '../../graphql/planner/index.ts';
import { changeFramework } from './actions/change-framework.ts';
import { createFramework } from './actions/create-framework.ts';
import { frameworkFace } from './framework.face.ts';
import { ChangeFrameworkInput, CreateFrameworkInput, FrameworkType } from './framework.types.ts';

@Resolver()
export class FrameworkResolver {
  @Query(() => [FrameworkType], {
    description: 'The frameworks that the reader may know of, the first begun first.',
  })
  frameworks(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    return readMany(context, info, frameworkFace, () => ({
      order: (framework) => `${framework}.created_at, ${framework}.id`,
    }));
  }

  @Query(() => FrameworkType, { nullable: true, description: 'The framework of an address, or null.' })
  framework(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String) slug: string,
  ): Promise<object | null> {
    return readOne(context, info, frameworkFace, ({ param }) => ({
      where: (framework) => `${framework}.slug = ${param(slug)}`,
    }));
  }

  @Mutation(() => FrameworkType, {
    description:
      'Begins a framework without sections for the body one acts for; its people alone see it at first.',
  })
  async createFramework(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CreateFrameworkInput) input: CreateFrameworkInput,
  ) {
    return readFramework(context, info, await createFramework(context.services, signedIn(context), input));
  }

  @Mutation(() => FrameworkType, {
    description:
      'Gives a framework another title and summary. For who coordinates its text; the title is everybody’s with the edition adopted next.',
  })
  async changeFramework(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ChangeFrameworkInput) input: ChangeFrameworkInput,
  ) {
    return readFramework(context, info, await changeFramework(context.services, signedIn(context), input));
  }
}

@Resolver(() => FrameworkType)
export class FrameworkPartsResolver {
  @FieldResolver(() => EditionType, {
    nullable: true,
    description:
      'The edition of a number; without one the adopted one. Null where the reader may know of none.',
  })
  edition(
    @Root() framework: object,
    @Info() info: GraphQLResolveInfo,
    @Arg('number', () => Int, { nullable: true }) number: number | null,
  ): object | null {
    return planned(framework, info, { number });
  }
}

function readFramework(context: Context, info: GraphQLResolveInfo, id: string): Promise<object | null> {
  return readOne(context, info, frameworkFace, ({ param }) => ({
    where: (framework) => `${framework}.id = ${param(id)}`,
  }));
}
