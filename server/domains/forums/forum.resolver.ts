import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { type Context, planned } from '../../graphql/context.ts';
import { readMany, readOne } from '../../graphql/planner/index.ts';
import { Cursor } from '../../graphql/scalars.ts';
import { isId } from '../../kernel/ids.ts';
import { AppointmentType, appointmentFace, isCurrent, whoCanSee } from '../people/index.ts';
import { forumFace, sessionFace } from './forum.face.ts';
import { DiscussionType, ForumType, MessageConnectionType, MessageType, SessionType } from './forum.types.ts';
import { messageFace } from './message.face.ts';
import { mayRead, sessionColumns } from './session.policy.ts';

@Resolver()
export class ForumResolver {
  @Query(() => [ForumType], { description: 'The forums that the reader may see, the latest first.' })
  forums(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    return readMany(context, info, forumFace, () => ({
      order: (forum) => `${forum}.starts_on desc, ${forum}.id`,
    }));
  }

  @Query(() => ForumType, { nullable: true, description: 'The forum of an address, or null.' })
  forum(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String) slug: string,
  ): Promise<object | null> {
    return readOne(context, info, forumFace, ({ param }) => ({
      where: (forum) => `${forum}.slug = ${param(slug)}`,
    }));
  }

  @Query(() => SessionType, {
    nullable: true,
    description: 'A session, or null where there is none that the reader may see.',
  })
  async session(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ): Promise<object | null> {
    if (!isId(id)) return null;
    return readOne(context, info, sessionFace, ({ param }) => ({
      where: (session) => `${session}.id = ${param(id)}`,
    }));
  }

  @Query(() => MessageType, {
    nullable: true,
    description: 'A message, or null where there is none that the reader may see.',
  })
  async message(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ): Promise<object | null> {
    return isId(id) ? readMessage(context, info, id) : null;
  }

  @Query(() => [AppointmentType], {
    description:
      'People who see a session’s discussion, so that they may be mentioned in it, and whose name begins like this in any word; at most ten.',
  })
  async mentionable(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('search', () => String) search: string,
  ): Promise<object[]> {
    if (context.actor.kind !== 'person' || !isId(sessionId)) return [];
    return readMany(context, info, appointmentFace, ({ param, ...rest }) => ({
      where: (appointment) => `${isCurrent(appointment)}
        and exists (select 1 from session s where s.id = ${param(sessionId)} and ${mayRead.sql(sessionColumns('s'), { param, ...rest })}
          and ${appointment}.person_id in (${whoCanSee(sessionColumns('s'))}))
        and (${search.trim() === ''} or fold_text(${param(search.slice(0, 100))}) <> '')
        and exists (select 1 from person p where p.id = ${appointment}.person_id
          and (' ' || fold_text(p.name)) like ('% ' || as_typed(fold_text(${param(search.slice(0, 100))})) || '%'))
        and not exists (select 1 from appointment earlier where earlier.person_id = ${appointment}.person_id
          and ${isCurrent('earlier')} and (earlier.from_date, earlier.id) < (${appointment}.from_date, ${appointment}.id))`,
      order: (appointment) => `(select p.name from person p where p.id = ${appointment}.person_id)`,
      limit: 10,
    }));
  }
}

@Resolver(() => DiscussionType)
export class DiscussionResolver {
  @FieldResolver(() => MessageConnectionType, {
    description:
      'Messages that answer none, oldest first. Give `last` (with `before`), `first` (with `after`), or a message’s id as `around`; the last fifty otherwise.',
  })
  messages(
    @Root() discussion: object,
    @Info() info: GraphQLResolveInfo,
    @Arg('last', () => Int, { nullable: true }) last: number | null,
    @Arg('before', () => Cursor, { nullable: true }) before: number | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => Cursor, { nullable: true }) after: number | null,
    @Arg('around', () => ID, { nullable: true }) around: string | null,
  ): object {
    return planned(discussion, info, { last, before, first, after, around });
  }

  @FieldResolver(() => [MessageType], { description: 'Questions, those most agreed with first.' })
  questions(
    @Root() discussion: object,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
  ): object[] {
    return planned(discussion, info, { first });
  }
}

/** A message with all that is selected below it, where the reader may read its session. */
export function readMessage(
  context: Context,
  info: GraphQLResolveInfo,
  id: string,
): Promise<Record<string, unknown> | null> {
  return readOne(context, info, messageFace, ({ param, ...rest }) => ({
    where: (message) =>
      `${message}.id = ${param(id)} and exists (select 1 from session s where s.id = ${message}.session_id and ${mayRead.sql(sessionColumns('s'), { param, ...rest })})`,
  }));
}
