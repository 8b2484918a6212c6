import { actingFor, becomeSomeone } from '../../graphql/identity.ts';
import { Refused, readRefusal } from '../../graphql/refusal.ts';
import { setSessionLost } from '../../graphql/session-loss.ts';

/** Enters as a demonstration person; throws where the server refuses or does not answer. */
export async function signInAsDemonstration(person: { slug: string; body: { id: string } }): Promise<void> {
  await post('/api/auth/sign-in/demonstration', { slug: person.slug });
  entered(person.body.id);
}

/** Enters with an address and its password. */
export async function signInByPassword(input: { email: string; password: string }): Promise<void> {
  await post('/api/auth/sign-in/password', input);
  entered();
}

/** Has a link sent to an address; the answer does not tell whether anybody has it. */
export async function askForLink(input: { email: string; next?: string }): Promise<void> {
  await post('/api/auth/sign-in/link', input);
}

/** Enters by a link that was sent, and gives the page its holder wanted to see. */
export async function openLink(token: string): Promise<string> {
  const { next } = await post('/api/auth/sign-in/link/open', { token });
  entered();
  return localPath(typeof next === 'string' ? next : null);
}

/** Goes to another house's sign-in, and from there back to `next`. */
export async function signInElsewhere(next: string): Promise<void> {
  const { url } = await post('/api/auth/sign-in/oidc', { next });
  if (typeof url === 'string') location.assign(url);
}

/** Has a link to a new password sent to an address. */
export async function askForNewPassword(email: string): Promise<void> {
  await post('/api/auth/password/forgotten', { email });
}

/** Sets a new password by a link that was sent; every sign-in of its holder ends. */
export async function chooseNewPassword(input: {
  token: string;
  password: string;
  zone: string;
}): Promise<void> {
  await post('/api/auth/password/new', input);
}

/** Changes the password of who is signed in; their other sign-ins end. */
export async function changePassword(input: { currentPassword?: string; password: string }): Promise<void> {
  await post('/api/auth/password/change', input);
}

/** Has a link sent to a new address of who is signed in; the answer is the same where somebody else has it. */
export async function changeAddress(input: { email: string; currentPassword?: string }): Promise<void> {
  await post('/api/auth/address/change', input);
}

/** Makes the address theirs that a link was sent to. */
export async function confirmAddress(token: string): Promise<void> {
  await post('/api/auth/address/confirm', { token });
}

/** Accepts an invitation and acts for its body; whoever is new gives a name and a password. */
export async function acceptInvitation({
  bodyId,
  ...input
}: {
  token: string;
  bodyId: string;
  name?: string;
  password?: string;
  zone?: string;
}): Promise<void> {
  await post('/api/auth/invitation/accept', input);
  entered(bodyId);
}

/** Leaves on the server and forgets here what only this person could read. */
export async function signOut(): Promise<void> {
  await post('/api/auth/sign-out', {});
  left();
}

/** Forgets here what only this person could read, when the server has ended their sign-in already. */
export function left(): void {
  setSessionLost(false);
  becomeSomeone(null);
}

/** A place within Trellis to go on to after signing in; anything else leads home. */
export function localPath(next: string | null): string {
  if (!next?.startsWith('/') || !URL.canParse(next, location.origin)) return '/';
  const address = new URL(next, location.origin);
  const isOurs = address.origin === location.origin && !address.pathname.startsWith('//');
  return isOurs ? address.pathname + address.search + address.hash : '/';
}

// Without a body, the tab goes on acting for its own where that is one of the person's.
function entered(bodyId: string | null = actingFor()): void {
  setSessionLost(false);
  becomeSomeone(bodyId);
}

async function post(path: string, body: object): Promise<Record<string, unknown>> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
    body: JSON.stringify(body),
  });
  const said: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw new Refused(readRefusal(said));
  return (said ?? {}) as Record<string, unknown>;
}
