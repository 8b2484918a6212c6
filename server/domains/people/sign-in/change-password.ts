import { forbidden, invalid, unauthenticated } from '../../../kernel/errors.ts';
import { mailboxOf } from '../mailbox.ts';
import { accountOfPerson } from './account.ts';
import { attemptKeys, type Caller } from './caller.ts';
import type { SignInHouse } from './house.ts';
import { isPassword, newPassword } from './password.ts';
import { setPassword } from './set-password.ts';

/** How long after coming in somebody without a password may set their first. */
const freshMinutes = 15;

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
  if (account.passwordHash === null) {
    if (!(await isFresh(house, sessionId))) {
      throw forbidden(
        `Sign in again first: a first password is set within ${freshMinutes} minutes of signing in.`,
      );
    }
  } else {
    const keys = attemptKeys('change password', caller, house.attemptsPerAddress, mailboxOf(account.email));
    await house.attempts.make(keys, async () => {
      if (!(await isPassword(house.auth, account.passwordHash, input.currentPassword ?? ''))) {
        throw invalid('currentPassword', 'This is not your present password.');
      }
    });
  }
  await setPassword(house, account, { password, kind: 'sign-in.password-changed', keep: sessionId });
}

async function isFresh({ services }: SignInHouse, sessionId: string): Promise<boolean> {
  const { rows } = await services.database.pool.query(
    `select 1 from auth_session where id = $1 and began_at > now() - $2 * interval '1 minute'`,
    [sessionId, freshMinutes],
  );
  return rows.length > 0;
}
