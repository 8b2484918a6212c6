import { emailAddress } from '../../../kernel/email-address.ts';
import { forbidden, invalid, unauthenticated } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { queueMail, queueMailNow, writeMail } from '../../../mail/index.ts';
import { uniqueViolation } from '../../../streams/index.ts';
import { personOfUser } from '../actor.ts';
import { mailboxOf } from '../mailbox.ts';
import { type Account, accountOfMailbox, accountOfPerson, accountOfUser } from './account.ts';
import { attemptKeys, type Caller } from './caller.ts';
import type { SignInHouse } from './house.ts';
import { mustBeThemself } from './must-be-themself.ts';
import { linkUsedUp } from './refusals.ts';
import { rowsOf } from './rows.ts';
import { holderOfLink, linkMinutes, makeLink, useLink } from './single-use-link.ts';

/**
 * Writes a link to a new address of who is signed in and proves to be themself; opening it makes the address theirs. The
 * answer is the same where somebody else has that address, and nothing is written then.
 */
export async function changeAddress(
  house: SignInHouse,
  caller: Caller,
  input: { email: string; currentPassword?: string | undefined },
): Promise<void> {
  const email = emailAddress('email', input.email);
  const { signedIn, sessionId } = await house.sessions.fresh(caller.cookie);
  if (!signedIn || !sessionId) throw unauthenticated();
  const { pool } = house.services.database;
  const account = await accountOfPerson(pool, signedIn.person.id);
  if (!account) throw unauthenticated();
  if (account.isDemonstration)
    throw forbidden(
      'The people of the demonstration belong to everybody and keep their address.',
      'BELONGS_TO_THE_DEMONSTRATION',
    );
  if (account.email === email)
    throw invalid('email', 'This is your address already.', 'YOUR_ADDRESS_ALREADY');
  await mustBeThemself(house, caller, { account, sessionId, password: input.currentPassword });
  await house.attempts.count(
    attemptKeys('new address', caller, house.attemptsPerAddress, mailboxOf(account.email)),
  );
  house.afterwards.do('Writing a link to a new address', () => writeLink(house, account, email));
}

async function writeLink({ services }: SignInHouse, account: Account, email: string): Promise<void> {
  const { pool } = services.database;
  const holder = await accountOfMailbox(pool, email);
  if (holder && holder.userId !== account.userId) return;
  await pool.query(`delete from single_use_link where user_id = $1 and purpose = 'ADDRESS'`, [
    account.userId,
  ]);
  const token = await makeLink(pool, { purpose: 'ADDRESS', userId: account.userId, next: '/me', email });
  const link = `${services.url}/sign-in/address#${token}`;
  const reader = { email, language: account.language };
  await queueMailNow(pool, writeMail('address-confirm', reader, { link, minutes: linkMinutes.ADDRESS }));
}

/** Makes the address theirs that a link was sent to; links to the old one lose their use, and a mail there tells of it. */
export async function confirmAddress(
  house: SignInHouse,
  caller: Caller,
  { token }: { token: string },
): Promise<void> {
  const keys = attemptKeys('open link', caller, house.attemptsPerAddress);
  const { pool } = house.services.database;
  await house.attempts.make(keys, async () => {
    const userId = await holderOfLink(pool, 'ADDRESS', token);
    const account = userId && (await accountOfUser(pool, userId));
    if (!account) throw linkUsedUp();
    await takeAddress(house, account, token).catch((error: unknown) => {
      // Somebody else has come to that address since the link was written.
      throw uniqueViolation(error) === null ? error : linkUsedUp();
    });
  });
}

async function takeAddress(
  { services, sessions }: SignInHouse,
  account: Account,
  token: string,
): Promise<void> {
  const known = await personOfUser(services.database.pool, account.userId);
  if (!known) throw linkUsedUp();
  const write = { requestId: newId(), action: 'confirmAddress', payload: {} };
  await services.streams.perform(known.person, write, async (work) => {
    const rows = rowsOf(work.em);
    const used = await useLink(rows, 'ADDRESS', token);
    if (!used) throw linkUsedUp();
    await rows.query(
      'update auth_user set email = $2, email_verified = true, updated_at = now() where id = $1',
      [account.userId, used.email],
    );
    await rows.query('delete from single_use_link where user_id = $1', [account.userId]);
    await queueMail(work.em, writeMail('address-changed', account, { link: services.url }));
    work.record(await work.streamOf('person', known.person.id), {
      kind: 'sign-in.address-changed',
      subjectId: known.person.id,
    });
    return {};
  });
  sessions.forget();
}
