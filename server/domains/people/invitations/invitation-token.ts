import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that nobody guesses, as they stand in a link. */
export function newInvitationToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token, and compared. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The token stands behind the #, which no browser sends: not to servers and their logs, not to pages one goes to next. */
export function invitationLink(url: string, token: string): string {
  return `${url}/invitation#${token}`;
}
