import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Context, planned, signedIn } from '../../../graphql/context.ts';
import { readOne } from '../../../graphql/planner/index.ts';
import { isId } from '../../../kernel/ids.ts';
import { DiscussionEntryType, DiscussionMayType, SessionType } from '../forum.types.ts';
import { changeKeyPoint, takeBackKeyPoint } from './actions/change-key-point.ts';
import { markKeyPoint } from './actions/mark-key-point.ts';
import { proposeKeyPoint } from './actions/propose-key-point.ts';
import { keyPointFace } from './key-point.face.ts';
import {
  ChangeKeyPointInput,
  KeyPointType,
  MarkKeyPointInput,
  ProposeKeyPointInput,
  TakeBackKeyPointInput,
} from './key-point.types.ts';

@Resolver()
export class KeyPointResolver {
  @Query(() => KeyPointType, {
    nullable: true,
    description: 'A key point, or null where there is none that the reader may see.',
  })
  async keyPoint(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ): Promise<object | null> {
    return isId(id) ? readKeyPoint(context, info, id) : null;
  }

  @Mutation(() => KeyPointType, {
    description: 'Marks what was said in a session as a key point. For its rapporteur and who moderates it.',
  })
  async markKeyPoint(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MarkKeyPointInput) input: MarkKeyPointInput,
  ) {
    return readKeyPoint(context, info, await markKeyPoint(context.services, signedIn(context), input));
  }

  @Mutation(() => KeyPointType, {
    description: 'Words a key point anew; how it was worded before stays in its history.',
  })
  async changeKeyPoint(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ChangeKeyPointInput) input: ChangeKeyPointInput,
  ) {
    return readKeyPoint(context, info, await changeKeyPoint(context.services, signedIn(context), input));
  }

  @Mutation(() => KeyPointType, { description: 'Takes a key point back, or puts it back.' })
  async takeBackKeyPoint(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => TakeBackKeyPointInput) input: TakeBackKeyPointInput,
  ) {
    return readKeyPoint(context, info, await takeBackKeyPoint(context.services, signedIn(context), input));
  }

  @Mutation(() => KeyPointType, {
    description:
      'Makes a key point a proposal to a section of a text, below what stands there; both then say that the one comes from the other. For who may propose a wording there.',
  })
  async proposeKeyPoint(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ProposeKeyPointInput) input: ProposeKeyPointInput,
  ) {
    return readKeyPoint(context, info, await proposeKeyPoint(context.services, signedIn(context), input));
  }
}

@Resolver(() => SessionType)
export class SessionKeyPointsResolver {
  @FieldResolver(() => [KeyPointType], { description: 'Its key points as they were said, at most 500.' })
  keyPoints(@Root() session: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(session, info);
  }
}

@Resolver(() => DiscussionMayType)
export class KeyPointMayResolver {
  @FieldResolver(() => Boolean, { description: 'Marks key points.' })
  mark(@Root() may: object, @Info() info: GraphQLResolveInfo): boolean {
    return planned(may, info);
  }
}

@Resolver(() => DiscussionEntryType)
export class KeyPointEntryResolver {
  @FieldResolver(() => KeyPointType, {
    nullable: true,
    description: 'The key point as it stands now, when the entry is about one.',
  })
  keyPoint(@Root() entry: { keyPoint: object | null }): object | null {
    return entry.keyPoint;
  }
}

function readKeyPoint(context: Context, info: GraphQLResolveInfo, id: string): Promise<object | null> {
  return readOne(context, info, keyPointFace, ({ param }) => ({
    where: (point) => `${point}.id = ${param(id)}`,
  }));
}
