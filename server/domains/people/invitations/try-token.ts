import type { Context } from '../../../graphql/context.ts';
import { attemptKeys } from '../sign-in/caller.ts';

/**
 * Tries an invitation's token. However it is tried, here or at the door, what fails counts for the address that it comes from and for
 * who is signed in: a link is found by nobody who goes through tokens.
 */
export function tryToken<Result>(
  { actor, from, signIn }: Pick<Context, 'actor' | 'from' | 'signIn'>,
  attempt: () => Promise<Result>,
): Promise<Result> {
  const account = actor.kind === 'person' ? actor.id : undefined;
  const keys = attemptKeys('invitation', { address: from ?? 'nowhere' }, signIn.attemptsPerAddress, account);
  return signIn.attempts.make(keys, attempt);
}
