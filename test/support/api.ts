import { randomUUID } from 'node:crypto';

export interface Answer<Data> {
  status: number;
  data: Data | null;
  /** The code of the first error, or null. */
  code: string | null;
  /** The code with the reason, where one is given: `CONFLICT JOB_OVER`. */
  why: string | null;
  errors: { message: string; extensions: { code: string; field?: string; reason?: string } }[];
}

// A line kept for the next request is closed by a server that heard nothing on it for a while; on a busy machine a test learns
// of that only when its next write has gone down the dead line. Browsers send it again; a test sends each on a line of its own.
const onItsOwnLine = { connection: 'close' };

/** Signs a demonstration person in and gives the cookie; it holds at every server of the house. */
export async function signIn(url: string, slug: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/demonstration`, {
    method: 'POST',
    headers: { ...onItsOwnLine, 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify({ slug }),
  });
  const cookie = response.headers.getSetCookie().map((one) => one.split(';')[0]);
  if (!response.ok || cookie.length === 0)
    throw new Error(`${slug} can’t sign in: ${response.status} ${await response.text()}`);
  return cookie.join('; ');
}

/** Ends a sign-in. */
export async function signOut(url: string, cookie: string): Promise<void> {
  const response = await fetch(`${url}/api/auth/sign-out`, {
    method: 'POST',
    headers: { ...onItsOwnLine, cookie, origin: new URL(url).origin },
  });
  if (!response.ok) throw new Error(`Signing out failed: ${response.status}`);
}

/** Sends an operation as the bearer of a cookie; rejects only when no answer came. */
export async function gql<Data = Record<string, never>>(
  url: string,
  cookie: string | null,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      ...onItsOwnLine,
      'content-type': 'application/json',
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(30_000),
  });
  const { data = null, errors = [] } = (await response.json()) as Partial<Answer<Data>>;
  const { code = null, reason } = errors[0]?.extensions ?? {};
  return { status: response.status, data, errors, code, why: reason ? `${code} ${reason}` : code };
}

const postDocument = `mutation ($input: PostMessageInput!) { postMessage(input: $input) { id position requestId text } }`;

export interface Posted {
  id: string;
  position: string;
  requestId: string;
  text: string | null;
}

/** Posts a message; the same `requestId` may be given again. */
export async function post(
  url: string,
  cookie: string,
  input: { sessionId: string; text: string; requestId?: string },
): Promise<Answer<{ postMessage: Posted }>> {
  return gql(url, cookie, postDocument, { input: { requestId: randomUUID(), ...input } });
}

/** Posts a message that must be taken. */
export async function say(url: string, cookie: string, sessionId: string, text: string): Promise<Posted> {
  const answer = await post(url, cookie, { sessionId, text });
  if (!answer.data?.postMessage) throw new Error(`The message was not taken: ${JSON.stringify(answer)}`);
  return answer.data.postMessage;
}
