import { newId } from '../../../kernel/ids.ts';
import type { Caller } from './caller.ts';
import type { SignInHouse } from './house.ts';

/** Ends the sign-in of a browser, its sockets on every server included; gives the cookies that say so. */
export async function signOut(
  { services, auth, sessions }: SignInHouse,
  caller: Caller,
): Promise<readonly string[]> {
  const { signedIn } = await sessions.fresh(caller.cookie);
  const token = sessions.tokenOf(caller.cookie);
  if (token) await services.database.pool.query('delete from auth_session where token = $1', [token]);
  sessions.forget();
  if (signedIn) {
    services.streams.shout('trellis_person', signedIn.person.id);
    await services.streams.perform(
      signedIn.person,
      { requestId: newId(), action: 'signOut', payload: {} },
      async (work) => {
        work.record(await work.streamOf('person', signedIn.person.id), {
          kind: 'sign-in.ended',
          subjectId: signedIn.person.id,
        });
        return {};
      },
    );
  }
  const { headers } = await auth.api.signOut({ headers: new Headers(), returnHeaders: true });
  return headers.getSetCookie();
}
