import { notFound } from '../../../kernel/errors.ts';
import { oidcId } from '../auth.ts';
import { attemptKeys, type Caller } from './caller.ts';
import type { SignInHouse } from './house.ts';
import { localPath } from './local-path.ts';

/** Gives the address of the other house's sign-in, from which one comes back to `next`; refuses where none is configured. */
export async function signInByOidc(
  house: SignInHouse,
  caller: Caller,
  input: { next?: string | undefined },
): Promise<{ url: string; cookies: readonly string[] }> {
  await house.attempts.count(attemptKeys('oidc', caller, Math.max(house.attemptsPerAddress, 100)));
  if (!house.oidcName) throw notFound('way to sign in', oidcId);
  const { url } = house.services;
  const next = localPath(input.next);
  const { headers, response } = await house.auth.api.signInSocial({
    body: {
      provider: oidcId,
      callbackURL: `${url}${next}`,
      errorCallbackURL: `${url}/sign-in?next=${encodeURIComponent(next)}`,
      disableRedirect: true,
    },
    headers: new Headers({ 'x-trellis-address': caller.address }),
    returnHeaders: true,
  });
  return { url: String(response.url), cookies: headers.getSetCookie() };
}
