import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Ctx,
  FieldResolver,
  Info,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { type Context, planned, signedIn } from '../../../graphql/context.ts';
import { onlyOverTheSocket } from '../../../graphql/only-over-the-socket.ts';
import { readOne } from '../../../graphql/planner/index.ts';
import { Cursor } from '../../../graphql/scalars.ts';
import { inboxFace } from './inbox.face.ts';
import {
  InboxEventUnion,
  InboxType,
  MarkAllReadInput,
  MarkReadInput,
  NotificationConnectionType,
} from './inbox.types.ts';
import { markAllRead, markRead } from './mark-read.ts';

@Resolver(() => InboxType)
export class InboxResolver {
  @Query(() => InboxType, { nullable: true, description: 'What the reader was told; null for a stranger.' })
  async inbox(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    const { actor } = context;
    return actor.kind === 'person' ? ofPerson(context, info, actor.id) : null;
  }

  @FieldResolver(() => NotificationConnectionType, {
    description:
      'The latest first, back from a cursor; of those it is about, the ones that the reader may know.',
  })
  notifications(
    @Root() inbox: object,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('unread', () => Boolean, { nullable: true, description: 'Only what is unread.' }) unread:
      | boolean
      | null,
    @Arg('asking', () => Boolean, {
      nullable: true,
      description: 'Only what waits for a decision or an answer.',
    })
    asking: boolean | null,
  ): object {
    return planned(inbox, info, { first, after, unread, asking });
  }

  @Mutation(() => InboxType, { description: 'Marks some of what one was told as read, or as unread again.' })
  async markRead(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MarkReadInput) { requestId, ids, read }: MarkReadInput,
  ) {
    const actor = signedIn(context);
    await markRead(context.services, actor, { requestId, ids, read: read ?? true });
    return ofPerson(context, info, actor.id);
  }

  @Mutation(() => InboxType, { description: 'Marks all that one was told as read.' })
  async markAllRead(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MarkAllReadInput) input: MarkAllReadInput,
  ) {
    const actor = signedIn(context);
    await markAllRead(context.services, actor, input);
    return ofPerson(context, info, actor.id);
  }
}

@Resolver()
export class InboxSubscription {
  @Subscription(() => InboxEventUnion, {
    description:
      'That the reader’s own inbox has changed, after a position: first what was missed, then as it happens.',
    subscribe: onlyOverTheSocket,
  })
  inbox(
    @Root() event: object,
    @Arg('after', () => Cursor, { description: 'The last position one has; the inbox’s to begin with.' })
    _after: number,
  ): typeof InboxEventUnion {
    return event as typeof InboxEventUnion;
  }
}

function ofPerson(context: Context, info: GraphQLResolveInfo, id: string) {
  return readOne(context, info, inboxFace, ({ param }) => ({
    where: (person) => `${person}.id = ${param(id)}`,
  }));
}
