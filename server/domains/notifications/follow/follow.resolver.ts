import { Arg, Ctx, Field, ID, InputType, Mutation, Query, Resolver, registerEnumType } from 'type-graphql';
import { type FollowState, followStates } from '../../../../schema/words.ts';
import { type Context, signedIn } from '../../../graphql/context.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { isId } from '../../../kernel/ids.ts';
import { ThingInput } from '../things/named-thing.types.ts';
import { setFollow } from './follow.ts';

const FollowStateEnum = enumOf(followStates);
registerEnumType(FollowStateEnum, {
  name: 'FollowState',
  description:
    'Whether somebody is told of what happens to a thing: all of it, what concerns them, or nothing.',
});

@InputType()
export class SetFollowInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ThingInput) thing!: ThingInput;
  @Field(() => FollowStateEnum) state!: FollowState;
}

@Resolver()
export class FollowResolver {
  @Query(() => FollowStateEnum, { description: 'Whether the reader follows a thing or has muted it.' })
  async followState(
    @Ctx() context: Context,
    @Arg('thing', () => ThingInput) { id }: ThingInput,
  ): Promise<FollowState> {
    const { actor, pool } = context;
    if (actor.kind !== 'person' || !isId(id)) return 'NEITHER';
    const { rows } = await pool.query<{ state: FollowState }>({
      name: 'follow state',
      text: 'select state from follow where person_id = $1 and thing_id = $2',
      values: [actor.id, id],
    });
    return rows[0]?.state ?? 'NEITHER';
  }

  @Mutation(() => FollowStateEnum, {
    description:
      'Follows a thing, mutes it, or neither. What waits for one’s own decision comes whatever is muted.',
  })
  async setFollow(
    @Ctx() context: Context,
    @Arg('input', () => SetFollowInput) input: SetFollowInput,
  ): Promise<FollowState> {
    await setFollow(context.services, signedIn(context), input);
    return input.state;
  }
}
