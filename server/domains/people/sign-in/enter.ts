import { newId } from '../../../kernel/ids.ts';
import { personOfUser } from '../actor.ts';
import type { Caller } from './caller.ts';
import type { SignInHouse } from './house.ts';
import { wrongSignIn } from './refusals.ts';

export type Way = 'demonstration' | 'invitation' | 'link' | 'oidc' | 'password';

/** Somebody was let in: the cookies that say so from now on. */
export interface Entered {
  readonly name: string;
  readonly cookies: readonly string[];
}

/** Lets somebody in whom we have recognised, by a new session; the one that this browser had before ends. */
export async function enter(house: SignInHouse, caller: Caller, userId: string, way: Way): Promise<Entered> {
  const known = await personOfUser(house.services.database.pool, userId);
  if (!known) throw wrongSignIn();
  const { headers, response } = await house.auth.api.enter({
    body: { userId },
    headers: new Headers({
      'x-trellis-address': caller.address,
      ...(caller.userAgent ? { 'user-agent': caller.userAgent.slice(0, 500) } : {}),
    }),
    returnHeaders: true,
  });
  await noteEntry(house, { userId, sessionId: response.sessionId, cookie: caller.cookie, way });
  return { name: known.person.name, cookies: headers.getSetCookie() };
}

/** Keeps in the person's own stream that they came in, and ends the session that came with the request. */
export async function noteEntry(
  { services, sessions }: SignInHouse,
  entered: { userId: string; sessionId: string; cookie: string | undefined; way: Way },
): Promise<void> {
  const former = sessions.tokenOf(entered.cookie);
  if (former)
    await services.database.pool.query('delete from auth_session where token = $1 and id <> $2', [
      former,
      entered.sessionId,
    ]);
  const known = await personOfUser(services.database.pool, entered.userId);
  if (!known) return;
  await services.streams.perform(
    known.person,
    { requestId: newId(), action: 'signIn', payload: {} },
    async (work) => {
      work.record(await work.streamOf('person', known.person.id), {
        kind: `sign-in.${entered.way}`,
        subjectId: known.person.id,
        facts: { sessionId: entered.sessionId },
      });
      return {};
    },
  );
}
