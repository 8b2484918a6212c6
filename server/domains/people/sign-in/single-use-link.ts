import { randomBytes } from 'node:crypto';
import { hashOfToken } from '../invitations/invitation-token.ts';
import type { Rows } from './rows.ts';

export type LinkPurpose = 'PASSWORD' | 'SIGN_IN';

/** How long a link holds, in minutes. */
export const linkMinutes: Record<LinkPurpose, number> = { SIGN_IN: 15, PASSWORD: 60 };

export interface UsedLink {
  readonly userId: string;
  /** The page its holder wanted to see. */
  readonly next: string;
}

/** Makes the token of a link that works once; only its hash is kept. */
export async function makeLink(
  rows: Rows,
  link: { purpose: LinkPurpose; userId: string; next: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await rows.query(
    `insert into single_use_link (token_hash, purpose, user_id, next, expires_at)
     values ($1, $2, $3, $4, now() + $5 * interval '1 minute')`,
    [hashOfToken(token), link.purpose, link.userId, link.next, linkMinutes[link.purpose]],
  );
  return token;
}

/** Uses a link up, and its holder's others for the same purpose; null where it is unknown, used or too old. */
export async function useLink(rows: Rows, purpose: LinkPurpose, token: string): Promise<UsedLink | null> {
  const { rows: found } = await rows.query<{ user_id: string; next: string | null }>(
    `with used as (
       delete from single_use_link where token_hash = $1 and purpose = $2 and expires_at > now() returning user_id, next, token_hash
     ), others as (
       delete from single_use_link l using used u
        where l.user_id = u.user_id and l.purpose = $2 and l.token_hash <> u.token_hash
     )
     select user_id, next from used`,
    [hashOfToken(token), purpose],
  );
  const row = found[0];
  return row ? { userId: row.user_id, next: row.next ?? '/' } : null;
}
