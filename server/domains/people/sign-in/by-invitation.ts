import { limits } from '../../../../schema/limits.ts';
import { because, conflict, DomainError, inviteInvalid } from '../../../kernel/errors.ts';
import { givenName } from '../../../kernel/given-name.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/localised-text.ts';
import { timeZone } from '../../../kernel/time-zone.ts';
import { personOfUser } from '../actor.ts';
import { acceptInvitation } from '../invitations/actions/accept-invitation.ts';
import { hashOfToken } from '../invitations/invitation-token.ts';
import { mailboxIn, mailboxOf } from '../mailbox.ts';
import { attemptKeys, type Caller } from './caller.ts';
import { type Entered, enter } from './enter.ts';
import type { SignInHouse } from './house.ts';
import { openAccount } from './open-account.ts';
import { newPassword } from './password.ts';
import { keepPassword } from './set-password.ts';

export interface Acceptance {
  readonly token: string;
  readonly name?: string | undefined;
  readonly password?: string | undefined;
  readonly zone?: string | undefined;
}

/** An invitation that can be accepted, and what there is at its address; seen at one moment. */
interface Open {
  email: string;
  name: string | null;
  language: Language;
  hasAccount: boolean;
  /** Somebody is accepting it just now: the account is there, the appointment not yet. */
  isBeingAccepted: boolean;
}

/**
 * Accepts an invitation. Whoever is new here gets an account for the address it was sent to, which the link has proven to
 * be theirs, and is signed in; whoever has an account signs in with it first, so that nobody enters by a mail alone.
 */
export async function signInByInvitation(
  house: SignInHouse,
  caller: Caller,
  input: Acceptance,
): Promise<Entered> {
  const keys = attemptKeys('invitation', caller, house.attemptsPerAddress);
  const open = await house.attempts.make(keys, () => openInvitation(house, input.token));
  const { signedIn } = await house.sessions.fresh(caller.cookie);
  if (!signedIn) {
    if (open.hasAccount) throw signInFirst();
    return enter(house, caller, await welcome(house, open, input), 'invitation');
  }
  if (mailboxOf(signedIn.email) !== mailboxOf(open.email)) {
    throw open.hasAccount ? inviteInvalid() : signOutFirst(signedIn.person.name);
  }
  await acceptInvitation(house.services, signedIn.person, { requestId: newId(), token: input.token });
  return { name: signedIn.person.name, cookies: [] };
}

async function openInvitation({ services }: SignInHouse, token: string): Promise<Open> {
  const { rows } = await services.database.pool.query<Open>(
    `select i.email, i.name, i.language, u.id is not null as "hasAccount",
        coalesce(u.created_at > now() - interval '1 minute' and not exists (
          select from appointment a join person p on p.id = a.person_id where p.user_id = u.id), false) as "isBeingAccepted"
      from invitation i left join auth_user u
        on ${mailboxIn('u.email')} = ${mailboxIn('i.email')}
     where i.token_hash = $1 and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()`,
    [hashOfToken(token)],
  );
  if (!rows[0] || rows[0].isBeingAccepted) throw inviteInvalid();
  return rows[0];
}

const signOutFirst = (name: string) =>
  conflict(
    `You are signed in as ${name}. Sign out first, then open the invitation again.`,
    'SIGNED_IN_AS_ANOTHER',
  );

const signInFirst = () =>
  new DomainError(
    'UNAUTHENTICATED',
    'There is an account for this address already. Sign in with it, then open the invitation again.',
    because('ACCOUNT_FIRST'),
  );

/** Makes the account and uses the invitation up; where that fails after all, the account is taken away again. */
async function welcome(house: SignInHouse, open: Open, input: Acceptance): Promise<string> {
  const name = givenName('name', input.name ?? open.name ?? '', limits.personName);
  const zone = timeZone('zone', input.zone ?? 'UTC');
  const password =
    input.password === undefined ? null : newPassword('password', input.password, [open.email, name]);
  const hash = password === null ? null : await (await house.auth.$context).password.hash(password);
  const { services } = house;
  const { pool } = services.database;
  const userId = await openAccount(pool, { token: input.token, name, language: open.language, zone });
  // Another acceptance of the same invitation was a moment earlier.
  if (!userId) throw inviteInvalid();
  try {
    if (hash !== null) await keepPassword(pool, userId, hash);
    const known = await personOfUser(pool, userId);
    await acceptInvitation(services, known!.person, { requestId: newId(), token: input.token });
  } catch (error) {
    // Where it was accepted after all and only the answer was lost, the appointment keeps the person.
    await pool.query('delete from person where user_id = $1', [userId]).catch(() => undefined);
    await pool.query('delete from auth_user where id = $1', [userId]).catch(() => undefined);
    throw error;
  }
  return userId;
}
