import { emailAddress } from '../../../kernel/email-address.ts';
import { queueMailNow, writeMail } from '../../../mail/index.ts';
import { mailboxOf } from '../mailbox.ts';
import { accountOfMailbox } from './account.ts';
import { attemptKeys, type Caller } from './caller.ts';
import { type Entered, enter } from './enter.ts';
import type { SignInHouse } from './house.ts';
import { localPath } from './local-path.ts';
import { linkUsedUp } from './refusals.ts';
import { linkMinutes, makeLink, useLink } from './single-use-link.ts';

/** Writes a link to sign in to an address, if it is known here; the answer is the same if it is not. */
export async function askForLink(
  house: SignInHouse,
  caller: Caller,
  input: { email: string; next?: string | undefined },
): Promise<void> {
  const mailbox = mailboxOf(emailAddress('email', input.email));
  await house.attempts.count(attemptKeys('link', caller, house.attemptsPerAddress, mailbox));
  house.afterwards.do('Writing a link to sign in', async () => {
    const { pool } = house.services.database;
    const account = await accountOfMailbox(pool, mailbox);
    if (!account) return;
    const token = await makeLink(pool, {
      purpose: 'SIGN_IN',
      userId: account.userId,
      next: localPath(input.next),
    });
    // Behind the #, which no browser sends on: not to a server's log, nor to the next page.
    const link = `${house.services.url}/sign-in/link#${token}`;
    await queueMailNow(pool, writeMail('sign-in-link', account, { link, minutes: linkMinutes.SIGN_IN }));
  });
}

/** Lets in who holds a link that still works, and uses it up. */
export async function signInByLink(
  house: SignInHouse,
  caller: Caller,
  input: { token: string },
): Promise<Entered & { next: string }> {
  const keys = attemptKeys('open link', caller, house.attemptsPerAddress);
  const used = await house.attempts.make(keys, async () => {
    const link = await useLink(house.services.database.pool, 'SIGN_IN', input.token);
    if (!link) throw linkUsedUp();
    return link;
  });
  return { ...(await enter(house, caller, used.userId, 'link')), next: used.next };
}
