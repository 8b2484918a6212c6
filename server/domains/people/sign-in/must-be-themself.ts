import { forbidden, invalid } from '../../../kernel/errors.ts';
import { mailboxOf } from '../mailbox.ts';
import type { Account } from './account.ts';
import { attemptKeys, type Caller } from './caller.ts';
import type { SignInHouse } from './house.ts';
import { isPassword } from './password.ts';

/** How long after coming in somebody without a password passes for themself. */
const freshMinutes = 15;

/** Refuses who can't say their present password or, where they have none, has not just signed in: a page left open is no proof. */
export async function mustBeThemself(
  house: SignInHouse,
  caller: Caller,
  { account, sessionId, password }: { account: Account; sessionId: string; password: string | undefined },
): Promise<void> {
  if (account.passwordHash === null) {
    if (await isFresh(house, sessionId)) return;
    throw forbidden(
      `Sign in again first: without a password this is done within ${freshMinutes} minutes of signing in.`,
      'SIGN_IN_AFRESH',
    );
  }
  const keys = attemptKeys('change password', caller, house.attemptsPerAddress, mailboxOf(account.email));
  await house.attempts.make(keys, async () => {
    if (!(await isPassword(house.auth, account.passwordHash, password ?? '')))
      throw invalid('currentPassword', 'This is not your present password.', 'PASSWORD_NOT_YOURS');
  });
}

async function isFresh({ services }: SignInHouse, sessionId: string): Promise<boolean> {
  const { rows } = await services.database.pool.query(
    `select 1 from auth_session where id = $1 and began_at > now() - $2 * interval '1 minute'`,
    [sessionId, freshMinutes],
  );
  return rows.length > 0;
}
