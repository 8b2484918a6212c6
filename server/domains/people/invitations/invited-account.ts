import type pg from 'pg';
import { limits } from '../../../../schema/limits.ts';
import { givenName } from '../../../kernel/given-name.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/localised-text.ts';
import { timeZone } from '../../../kernel/time-zone.ts';
import { hashOfToken } from './invitation-token.ts';

export interface InvitedAccount {
  readonly userId: string;
  readonly email: string;
}

/**
 * Opens the account of somebody whom nobody knew before they were invited: the link proves that the mailbox is theirs.
 * The invitation stays open until they accept it, signed in. Null where it can't be used, and where the address has an
 * account already, which is entered like any other.
 */
export async function openInvitedAccount(
  pool: Pick<pg.Pool, 'query'>,
  input: { token: string; name: string; language: Language; zone: string },
): Promise<InvitedAccount | null> {
  const name = givenName('name', input.name, limits.personName);
  const zone = timeZone('zone', input.zone);
  const { rows } = await pool.query<InvitedAccount>(
    `with invited as (
        select email from invitation
         where token_hash = $1 and accepted_at is null and revoked_at is null and expires_at > now()
      ), account as (
        insert into auth_user (id, name, email, email_verified) select $2, $3, email, true from invited
        on conflict do nothing returning id, email
      ), person as (
        insert into person (id, user_id, name, preferred_language, zone) select $4, id, $3, $5, $6 from account
      ) select id as "userId", email from account`,
    [hashOfToken(input.token), newId(), name, newId(), input.language, zone],
  );
  return rows[0] ?? null;
}
