import { randomUUID } from 'node:crypto';
import { type Answer, gql } from './api.ts';

const withdrawal = `mutation ($input: WithdrawGrantInput!) { withdrawGrant(input: $input) { id } }`;

/** Takes one grant away. */
export function withdraw(url: string, cookie: string, grantId: string): Promise<Answer<unknown>> {
  return gql(url, cookie, withdrawal, { input: { requestId: randomUUID(), grantId } });
}

interface Grants {
  access: { grants: { id: string; person: { id: string } | null }[] } | null;
}

/** Takes away all that a person was granted in a session; gives the code of each answer. */
export async function withdrawFrom(
  url: string,
  cookie: string,
  sessionId: string,
  personId: string,
): Promise<(string | null)[]> {
  const query = `query ($id: ID!) { access(kind: "session", id: $id) { grants { id person { id } } } }`;
  const { data } = await gql<Grants>(url, cookie, query, { id: sessionId });
  const theirs = data?.access?.grants.filter((one) => one.person?.id === personId) ?? [];
  return Promise.all(theirs.map(async ({ id }) => (await withdraw(url, cookie, id)).code));
}
