import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { type Context, signedIn } from '../graphql/context.ts';
import { readMany, readOne } from '../graphql/planner/index.ts';
import { isId } from '../kernel/ids.ts';
import { cancelJob } from './cancel-job.ts';
import { jobFace } from './job.face.ts';
import { CancelJobInput, JobType } from './job.types.ts';

const mostShown = 50;

@Resolver()
export class JobResolver {
  @Query(() => JobType, { nullable: true, description: 'A job of one’s own.' })
  async job(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ): Promise<object | null> {
    return isId(id) ? readJob(context, info, id) : null;
  }

  @Query(() => [JobType], {
    description: `One’s own jobs about a thing, the latest first, at most ${mostShown}.`,
  })
  async jobs(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('thingId', () => ID) thingId: string,
  ): Promise<object[]> {
    if (!isId(thingId)) return [];
    return readMany(context, info, jobFace, ({ param }) => ({
      where: (job) => `${job}.thing_id = ${param(thingId)}`,
      order: (job) => `${job}.created_at desc, ${job}.id desc`,
      limit: mostShown,
    }));
  }

  @Mutation(() => JobType, { description: 'Cancels a job of one’s own that has not come to its end.' })
  async cancelJob(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CancelJobInput) input: CancelJobInput,
  ) {
    return readJob(context, info, await cancelJob(context.services, signedIn(context), input));
  }
}

/** A job as the planner reads it for an answer. */
export function readJob(context: Context, info: GraphQLResolveInfo, id: string): Promise<object | null> {
  return readOne(context, info, jobFace, ({ param }) => ({ where: (job) => `${job}.id = ${param(id)}` }));
}
