import type { Language } from '../../../kernel/localised-text.ts';
import { mailboxIn, mailboxOf } from '../mailbox.ts';
import type { Rows } from './rows.ts';

/** The sign-in of a person who may use it: what is needed to recognise them and to write to them. */
export interface Account {
  readonly userId: string;
  readonly personId: string;
  readonly email: string;
  readonly language: Language;
  /** As better-auth hashes it; null for those who come in by other ways only. */
  readonly passwordHash: string | null;
  readonly isDemonstration: boolean;
}

/** The account of a mailbox, or null; one statement, whether there is one or not. */
export function accountOfMailbox(rows: Rows, email: string): Promise<Account | null> {
  return account(rows, `${mailboxIn('u.email')} = $1`, mailboxOf(email));
}

/** The account that a sign-in belongs to, or null. */
export function accountOfUser(rows: Rows, userId: string): Promise<Account | null> {
  return account(rows, 'u.id = $1', userId);
}

/** The account of a person, or null. */
export function accountOfPerson(rows: Rows, personId: string): Promise<Account | null> {
  return account(rows, 'p.id = $1', personId);
}

async function account(rows: Rows, condition: string, value: string): Promise<Account | null> {
  const { rows: found } = await rows.query<Account>(
    `select u.id as "userId", p.id as "personId", u.email, p.preferred_language as language, a.password as "passwordHash",
        p.is_demonstration as "isDemonstration"
      from auth_user u join person p on p.user_id = u.id
      left join auth_account a on a.user_id = u.id and a.provider_id = 'credential'
     where ${condition} and p.disabled_at is null`,
    [value],
  );
  return found[0] ?? null;
}
