import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import { type Context, signedIn } from '../../../graphql/context.ts';
import { unauthenticated } from '../../../kernel/errors.ts';
import { ViewerType } from '../people.types.ts';
import { accountOfPerson } from './account.ts';
import { endAllSessions, endSession } from './end-sessions.ts';
import type { SignInHouse } from './house.ts';
import { sessionsOfPerson } from './sessions-of-person.ts';
import { EndAllSessionsInput, EndSessionInput, SignInSessionType, SignInWaysType } from './sign-in.types.ts';

declare module '../../../graphql/context.ts' {
  interface Context {
    readonly signIn: SignInHouse;
  }
}

@Resolver()
export class SignInResolver {
  @Query(() => SignInWaysType, { description: 'How one signs in here.' })
  signInWays(@Ctx() { services, signIn }: Context): SignInWaysType {
    return { password: true, link: true, oidc: signIn.oidcName, sendsMail: services.sendsMail };
  }

  @Mutation(() => [SignInSessionType], {
    description: 'Ends one of one’s own sign-ins, wherever it is; gives those that are left.',
  })
  async endSession(
    @Ctx() context: Context,
    @Arg('input', () => EndSessionInput) input: EndSessionInput,
  ): Promise<SignInSessionType[]> {
    const actor = signedIn(context);
    await endSession(context.signIn, actor, { requestId: input.requestId, id: input.id });
    return ownSessions(context);
  }

  @Mutation(() => [SignInSessionType], {
    description: 'Signs out everywhere at once; gives the sign-ins that are left.',
  })
  async endAllSessions(
    @Ctx() context: Context,
    @Arg('input', () => EndAllSessionsInput) input: EndAllSessionsInput,
  ): Promise<SignInSessionType[]> {
    const actor = signedIn(context);
    const keep = input.keepsThis ? context.sessionId : null;
    await endAllSessions(context.signIn, actor, { requestId: input.requestId, keep });
    return ownSessions(context);
  }
}

@Resolver(() => ViewerType)
export class ViewerSignInResolver {
  @FieldResolver(() => [SignInSessionType], {
    description: 'One’s sign-ins that still hold, the latest used first.',
  })
  sessions(@Ctx() context: Context): Promise<SignInSessionType[]> {
    return ownSessions(context);
  }

  @FieldResolver(() => SignInSessionType, { description: 'The sign-in that asks.' })
  async session(@Ctx() context: Context): Promise<SignInSessionType> {
    const current = (await ownSessions(context)).find((session) => session.isCurrent);
    if (!current) throw unauthenticated();
    return current;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether one has a password; else one comes in by other ways only.',
  })
  async hasPassword(@Ctx() context: Context): Promise<boolean> {
    const account = await accountOfPerson(context.services.database.pool, signedIn(context).id);
    return account?.passwordHash != null;
  }
}

async function ownSessions(context: Context): Promise<SignInSessionType[]> {
  const all = await sessionsOfPerson(
    context.services.database.pool,
    context.signIn.sessions,
    signedIn(context).id,
  );
  return all.map((session) => ({ ...session, isCurrent: session.id === context.sessionId }));
}
