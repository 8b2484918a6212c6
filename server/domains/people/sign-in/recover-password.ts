import { emailAddress } from '../../../kernel/email-address.ts';
import type { Language } from '../../../kernel/localised-text.ts';
import { timeZone } from '../../../kernel/time-zone.ts';
import { queueMailNow, writeMail } from '../../../mail/index.ts';
import { mailboxOf } from '../mailbox.ts';
import { accountOfMailbox, accountOfUser } from './account.ts';
import { attemptKeys, type Caller } from './caller.ts';
import type { SignInHouse } from './house.ts';
import { newPassword } from './password.ts';
import { linkUsedUp } from './refusals.ts';
import type { Rows } from './rows.ts';
import { setPassword } from './set-password.ts';
import { holderOfLink, linkMinutes, makeLink, useLink } from './single-use-link.ts';

/** Writes a link to choose a new password to an address, if it is known here; the answer is the same if it is not. */
export async function askForNewPassword(
  house: SignInHouse,
  caller: Caller,
  input: { email: string },
): Promise<void> {
  const mailbox = mailboxOf(emailAddress('email', input.email));
  await house.attempts.count(attemptKeys('recover', caller, house.attemptsPerAddress, mailbox));
  house.afterwards.do('Writing a link to a new password', async () => {
    const { pool } = house.services.database;
    const account = await accountOfMailbox(pool, mailbox);
    if (!account) return;
    const token = await makeLink(pool, { purpose: 'PASSWORD', userId: account.userId, next: '/' });
    const link = `${house.services.url}/sign-in/new-password#${token}`;
    await queueMailNow(pool, writeMail('password-reset', account, { link, minutes: linkMinutes.PASSWORD }));
  });
}

/** Sets a new password for who holds a link that still works; every sign-in of theirs ends, on all servers. */
export async function recoverPassword(
  house: SignInHouse,
  caller: Caller,
  input: { token: string; password: string; zone?: string | undefined },
): Promise<void> {
  const { pool } = house.services.database;
  const keys = attemptKeys('open link', caller, house.attemptsPerAddress);
  const account = await house.attempts.make(keys, async () => {
    const userId = await holderOfLink(pool, 'PASSWORD', input.token);
    const holder = userId && (await accountOfUser(pool, userId));
    if (!holder) throw linkUsedUp();
    return holder;
  });
  const zone = timeZone('zone', input.zone ?? 'UTC');
  // Refused before the link is used up: a better one can be chosen with the same link.
  const password = newPassword('password', input.password, [account.email]);
  await setPassword(house, account, {
    password,
    kind: 'sign-in.password-recovered',
    keep: null,
    first: async (work) => {
      if (!(await useLink(work, 'PASSWORD', input.token))) throw linkUsedUp();
      if (account.passwordHash === null)
        await takeLanguageAndZone(work, account.userId, caller.language, zone);
    },
  });
}

/** Whom the operator of the machine made known speaks as their browser does, from the first time they come in. */
async function takeLanguageAndZone(
  rows: Rows,
  userId: string,
  language: Language,
  zone: string,
): Promise<void> {
  await rows.query(
    `update person set preferred_language = $2, zone = $3 where user_id = $1 and zone = 'UTC'
       and not exists (select from stream s join entry e on e.stream_id = s.id
         where s.kind = 'person' and s.subject_id = person.id and e.kind like 'sign-in.%')`,
    [userId, language, zone],
  );
}
