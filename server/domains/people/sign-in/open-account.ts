import { newId } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/localised-text.ts';
import { hashOfToken } from '../invitations/invitation-token.ts';
import type { Rows } from './rows.ts';

/**
 * Opens the account of somebody whom nobody knew before they were invited: the link proves that the mailbox is theirs.
 * Null where the invitation can't be used, or the address has got an account in the meantime.
 */
export async function openAccount(
  rows: Rows,
  input: { token: string; name: string; language: Language; zone: string },
): Promise<string | null> {
  const { rows: opened } = await rows.query<{ id: string }>(
    `with invited as (
        select email from invitation
         where token_hash = $1 and accepted_at is null and revoked_at is null and expires_at > now()
      ), account as (
        insert into auth_user (id, name, email, email_verified) select $2, $3, email, true from invited
        on conflict do nothing returning id
      ), person as (
        insert into person (id, user_id, name, preferred_language, zone) select $4, id, $3, $5, $6 from account
      ) select id from account`,
    [hashOfToken(input.token), newId(), input.name, newId(), input.language, input.zone],
  );
  return opened[0]?.id ?? null;
}
