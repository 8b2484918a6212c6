import { createHmac, timingSafeEqual } from 'node:crypto';

/** What the cookie of a sign-in is called; where the house is reached by https no other host may set it. */
export const cookiePrefix = (url: string) => (url.startsWith('https:') ? '__Host-trellis' : 'trellis');

export const cookieAttributes = (url: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: url.startsWith('https:') }) as const;

/** Reads the token of a sign-in from a Cookie header, or null where there is none that we have signed. */
export function signedToken(cookie: string | undefined, name: string, secret: string): string | null {
  for (const part of cookie?.split(';') ?? []) {
    const equals = part.indexOf('=');
    if (part.slice(0, equals).trim() !== name) continue;
    const token = verified(part.slice(equals + 1).trim(), secret);
    if (token) return token;
  }
  return null;
}

/** better-auth's form: the value, a dot, and its HMAC-SHA256 in base64, percent-encoded together. */
function verified(encoded: string, secret: string): string | null {
  const value = decoded(encoded);
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}
