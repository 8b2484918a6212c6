import { becomeSomeone } from '../../graphql/identity.ts';
import { setSessionLost } from '../../graphql/session-loss.ts';

/** Enters as a demonstration person; throws where the server refuses or does not answer. */
export async function signInAsDemonstration(person: { slug: string; body: { id: string } }): Promise<void> {
  await post('/api/auth/sign-in/demonstration', { slug: person.slug });
  setSessionLost(false);
  becomeSomeone(person.body.id);
}

/** Leaves on the server and forgets here what only this person could read. */
export async function signOut(): Promise<void> {
  await post('/api/auth/sign-out', {});
  setSessionLost(false);
  becomeSomeone(null);
}

/** A place within Trellis to go on to after signing in; anything else leads home. */
export function localPath(next: string | null): string {
  if (!next?.startsWith('/')) return '/';
  const address = new URL(next, location.origin);
  const isOurs = address.origin === location.origin && !address.pathname.startsWith('//');
  return isOurs ? address.pathname + address.search + address.hash : '/';
}

async function post(path: string, body: object): Promise<void> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
}
