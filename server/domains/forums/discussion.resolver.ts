import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import { type Context, signedIn } from '../../graphql/context.ts';
import { onlyOverTheSocket } from '../../graphql/only-over-the-socket.ts';
import { readOne, readTogether, selectionOf } from '../../graphql/planner/index.ts';
import { Cursor } from '../../graphql/scalars.ts';
import type { Person } from '../../kernel/actor.ts';
import { notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import type { Services } from '../../streams/index.ts';
import { deleteMessage, editMessage, hideMessage, react } from './actions/change-message.ts';
import { markSeen } from './actions/mark-seen.ts';
import { moveSession } from './actions/move-session.ts';
import { postMessage } from './actions/post-message.ts';
import { sessionFace } from './forum.face.ts';
import {
  AnnouncePresenceInput,
  DeleteMessageInput,
  DiscussionEventUnion,
  EditMessageInput,
  HideMessageInput,
  LastSeenType,
  MarkSeenInput,
  MessageType,
  MoveSessionInput,
  PostMessageInput,
  PresenceType,
  ReactInput,
  SessionType,
} from './forum.types.ts';
import { maySee } from './may-see.ts';
import { messageFace } from './message.face.ts';
import { mayRead } from './session.policy.ts';

@Resolver()
export class DiscussionWrites {
  @Mutation(() => MessageType, {
    description: 'Says something in a session that is not closed. Refuses empty and overlong text.',
  })
  postMessage(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => PostMessageInput) input: PostMessageInput,
  ) {
    return changed(context, info, postMessage, input);
  }

  @Mutation(() => MessageType, {
    description: 'Gives one’s own message new words; the old ones stay in its history.',
  })
  editMessage(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => EditMessageInput) input: EditMessageInput,
  ) {
    return changed(context, info, editMessage, input);
  }

  @Mutation(() => MessageType, {
    description: 'Takes one’s own message out of the discussion, or puts it back.',
  })
  deleteMessage(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DeleteMessageInput) input: DeleteMessageInput,
  ) {
    return changed(context, info, deleteMessage, input);
  }

  @Mutation(() => MessageType, {
    description: 'Hides a message, with a reason. For who moderates the session.',
  })
  hideMessage(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => HideMessageInput) input: HideMessageInput,
  ) {
    return changed(context, info, hideMessage, input);
  }

  @Mutation(() => MessageType, { description: 'Sets or takes back one’s reaction of a kind.' })
  react(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ReactInput) input: ReactInput,
  ) {
    return changed(context, info, react, input);
  }

  @Mutation(() => SessionType, { description: 'Opens or closes a session. For who moderates it.' })
  async moveSession(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveSessionInput) input: MoveSessionInput,
  ) {
    return readSession(context, info, await moveSession(context.services, signedIn(context), input));
  }

  @Mutation(() => LastSeenType, {
    description: 'Remembers up to where one has read a discussion; never moves back.',
  })
  markSeen(@Ctx() context: Context, @Arg('input', () => MarkSeenInput) input: MarkSeenInput) {
    return markSeen(context.services, signedIn(context), input);
  }

  @Mutation(() => Boolean, {
    description:
      'Says that one is here, and whether one is writing; holds for 45 seconds. Nothing is stored.',
  })
  async announcePresence(
    @Ctx() context: Context,
    @Arg('input', () => AnnouncePresenceInput) input: AnnouncePresenceInput,
  ) {
    const actor = signedIn(context);
    context.services.writes.take(`presence ${actor.id}`);
    if (!isId(input.sessionId) || !(await maySee(context.services, actor, input.sessionId, mayRead))) {
      throw notFound('session', input.sessionId);
    }
    context.services.presence.announce(input.sessionId, actor, { how: input.isWriting ? 'writing' : 'here' });
    return true;
  }
}

/** What the socket delivers; who may follow and what is read stands in the live views of the same names. */
@Resolver()
export class DiscussionSubscriptions {
  @Subscription(() => DiscussionEventUnion, {
    description:
      'All that happens in a session’s discussion after a position: first what was missed, then as it happens.',
    subscribe: onlyOverTheSocket,
  })
  discussion(
    @Root() event: object,
    @Arg('sessionId', () => ID) _sessionId: string,
    @Arg('after', () => Cursor, {
      description: 'The last position one has; the discussion’s `position` to begin with.',
    })
    _after: number,
  ): typeof DiscussionEventUnion {
    return event as typeof DiscussionEventUnion;
  }

  @Subscription(() => PresenceType, {
    description: 'Who is in a session just now: at once, and again when it changes.',
    subscribe: onlyOverTheSocket,
  })
  presence(@Root() event: object, @Arg('sessionId', () => ID) _sessionId: string): PresenceType {
    return event as PresenceType;
  }
}

async function changed<Input>(
  context: Context,
  info: GraphQLResolveInfo,
  action: (services: Services, actor: Person, input: Input) => Promise<string>,
  input: Input,
): Promise<object> {
  const id = await action(context.services, signedIn(context), input);
  // The action has authorised its actor to read the discussion, a repeat's as well.
  const message = await readTogether(context, selectionOf(info), messageFace, id);
  if (!message) throw notFound('message', id);
  return message;
}

async function readSession(context: Context, info: GraphQLResolveInfo, id: string): Promise<object | null> {
  return readOne(context, info, sessionFace, ({ param }) => ({
    where: (session) => `${session}.id = ${param(id)}`,
  }));
}
