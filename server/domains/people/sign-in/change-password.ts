import { unauthenticated } from '../../../kernel/errors.ts';
import { accountOfPerson } from './account.ts';
import type { Caller } from './caller.ts';
import type { SignInHouse } from './house.ts';
import { mustBeThemself } from './must-be-themself.ts';
import { newPassword } from './password.ts';
import { setPassword } from './set-password.ts';

/** Changes the password of who is signed in and knows the present one; their other sign-ins end. */
export async function changePassword(
  house: SignInHouse,
  caller: Caller,
  input: { currentPassword?: string | undefined; password: string },
): Promise<void> {
  const { signedIn, sessionId } = await house.sessions.fresh(caller.cookie);
  if (!signedIn || !sessionId) throw unauthenticated();
  const account = await accountOfPerson(house.services.database.pool, signedIn.person.id);
  if (!account) throw unauthenticated();
  const password = newPassword('password', input.password, [account.email, signedIn.person.name]);
  await mustBeThemself(house, caller, { account, sessionId, password: input.currentPassword });
  await setPassword(house, account, { password, kind: 'sign-in.password-changed', keep: sessionId });
}
