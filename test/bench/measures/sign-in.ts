import type { Rig } from '../rig.ts';

export interface SignedIn {
  readonly personId: string;
  readonly bodyId: string;
  readonly cookie: string;
}

/** Signs the first people of the data in, as a browser would. */
export async function signedInPeople(
  { db, ours: [server] }: Pick<Rig, 'db' | 'ours'>,
  count: number,
): Promise<SignedIn[]> {
  const { rows } = await db.query<{ slug: string; person_id: string; body_id: string }>(
    `select p.slug, p.id as person_id, a.body_id from generate_series(0, $1::int - 1) as n
      join person p on p.id = bench.id('person', n) join appointment a on a.person_id = p.id order by n`,
    [count],
  );
  const people: SignedIn[] = [];
  for (const { slug, person_id, body_id } of rows) {
    const answer = await fetch(`${server!.url}/api/auth/sign-in/demonstration`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server!.url },
      body: JSON.stringify({ slug }),
    });
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    if (!answer.ok || cookie === '')
      throw new Error(`${slug} could not sign in: ${answer.status} ${await answer.text()}`);
    people.push({ personId: person_id, bodyId: body_id, cookie });
  }
  return people;
}
