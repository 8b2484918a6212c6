import { randomBytes } from 'node:crypto';
import { hashOfToken } from '../invitations/invitation-token.ts';
import type { Rows } from './rows.ts';

export type LinkPurpose = 'ADDRESS' | 'PASSWORD' | 'SIGN_IN';

/** How long a link holds, in minutes. */
export const linkMinutes: Record<LinkPurpose, number> = { SIGN_IN: 15, PASSWORD: 60, ADDRESS: 60 };

export interface UsedLink {
  readonly userId: string;
  /** The page its holder wanted to see. */
  readonly next: string;
  /** The address it was sent to, where opening it makes that its holder’s. */
  readonly email: string | null;
}

/** Makes the token of a link that works once; only its hash is kept. */
export async function makeLink(
  rows: Rows,
  link: { purpose: LinkPurpose; userId: string; next: string; email?: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await rows.query(
    `insert into single_use_link (token_hash, purpose, user_id, next, expires_at, email)
     values ($1, $2, $3, $4, now() + $5 * interval '1 minute', $6)`,
    [hashOfToken(token), link.purpose, link.userId, link.next, linkMinutes[link.purpose], link.email ?? null],
  );
  return token;
}

/** Whose link it is, as long as it works, without using it up; or null. */
export async function holderOfLink(rows: Rows, purpose: LinkPurpose, token: string): Promise<string | null> {
  const { rows: found } = await rows.query<{ user_id: string }>(
    'select user_id from single_use_link where token_hash = $1 and purpose = $2 and expires_at > now()',
    [hashOfToken(token), purpose],
  );
  return found[0]?.user_id ?? null;
}

/** Uses a link up, and its holder's others for the same purpose; null where it is unknown, used or too old. */
export async function useLink(rows: Rows, purpose: LinkPurpose, token: string): Promise<UsedLink | null> {
  const { rows: found } = await rows.query<{ user_id: string; next: string | null; email: string | null }>(
    `with used as (
       delete from single_use_link where token_hash = $1 and purpose = $2 and expires_at > now() returning user_id, next, email, token_hash
     ), others as (
       delete from single_use_link l using used u
        where l.user_id = u.user_id and l.purpose = $2 and l.token_hash <> u.token_hash
     )
     select user_id, next, email from used`,
    [hashOfToken(token), purpose],
  );
  const row = found[0];
  return row ? { userId: row.user_id, next: row.next ?? '/', email: row.email } : null;
}
