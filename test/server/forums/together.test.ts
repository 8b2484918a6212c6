import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoHouse, demoHouse } from '../../support/demo-house.ts';

const people = [
  'nguyen-thu-lan',
  'le-minh-chau',
  'han-seo-yeon',
  'rizky-pratama',
  'isla-mcallister',
  'mikaela-santos',
  'ngo-gia-han',
  'tran-duc-minh',
];

let house: DemoHouse;
let sessions: string[];

beforeAll(async () => {
  house = await demoHouse();
  const rows = await house.rows('select id from session order by starts_at, id limit 3');
  const [open, apart, closed] = rows.map((row) => row.id as string);
  await house.rows(`update session set audience = 'PRIVATE' where id = $1`, [apart]);
  await house.rows(
    `insert into "grant" (id, thing_kind, thing_id, person_id, role) values (gen_random_uuid(), 'session', $1, $2, 'READER')`,
    [apart, await house.person('han-seo-yeon')],
  );
  await house.rows(`update session set state = 'LIVE' where id = any($1)`, [[open, apart]]);
  await house.rows(`update session set state = 'CLOSED' where id = $1`, [closed]);
  sessions = [open!, apart!, closed!, randomUUID()];
});
afterAll(() => house.close());

/** What somebody is answered when they speak in a session: their own words and name, or why not. */
async function speak(slug: string, sessionId: string): Promise<object> {
  const text = `${slug} in ${sessionId}`;
  const { data, errors } = await house.ask(
    'mutation($input: PostMessageInput!) { postMessage(input: $input) { text author { id name } } }',
    { as: slug, variables: { input: { requestId: randomUUID(), sessionId, text } } },
  );
  return { said: data?.postMessage ?? null, code: errors?.[0]?.extensions.code ?? null };
}

it('answers each writer of one turn by their own rights, as when they write alone', async () => {
  const all = people.flatMap((slug) => sessions.map((sessionId) => ({ slug, sessionId })));
  const alone: object[] = [];
  for (const { slug, sessionId } of all) alone.push(await speak(slug, sessionId));
  const together = await Promise.all(all.map(({ slug, sessionId }) => speak(slug, sessionId)));
  expect(together).toEqual(alone);
  // Nothing is shown by a world in which all may do the same.
  expect(new Set(alone.map((one) => (one as { code: string }).code))).toEqual(
    new Set([null, 'CONFLICT', 'FORBIDDEN', 'NOT_FOUND']),
  );
});
