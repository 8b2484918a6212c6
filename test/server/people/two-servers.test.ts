import { describe, expect, it } from 'vitest';
import { gql, say } from '../../support/api.ts';
import { openHouse } from '../../support/open-house.ts';
import { until } from '../../support/until.ts';

const house = openHouse();

const handOver = `mutation ($input: HandOverInput!) { handOver(input: $input) { person { id } } }`;
const sees = `query ($id: ID!) { session(id: $id) { id } }`;

describe('an office handed over at one server', () => {
  it('takes the closed session from the one at the other server while they watch it, and gives it to the next', async () => {
    const { a, b, world, pool, follow } = house();
    const { chau, lan, rizky, weiling, table } = world;
    const watching = await follow({ urls: [b.url], cookie: chau.cookie, sessionId: table.id });
    const staying = await follow({ urls: [b.url], cookie: weiling.cookie, sessionId: table.id });
    const said = await say(a.url, weiling.cookie, table.id, 'Before the hand-over');
    await watching.reaches(said.position);

    const { rows } = await pool.query<{ id: string; hanoi: string }>(
      `select a.id, (select id from body where slug = 'hanoi') as hanoi from appointment a where a.person_id = $1`,
      [chau.id],
    );
    const { id: appointmentId, hanoi } = rows[0]!;
    const input = {
      requestId: crypto.randomUUID(),
      appointmentId,
      toPersonId: rizky.id,
      ground: 'Decision 7',
    };
    const answer = await gql(a.url, lan.cookie, handOver, { input }, { 'x-acting-for': hanoi });
    expect(answer.code).toBeNull();

    await watching.sees('its end', () => watching.errors.length > 0);
    const after = await say(a.url, weiling.cookie, table.id, 'After the hand-over');
    await staying.reaches(after.position);
    expect(watching.errors).toEqual(['NOT_FOUND']);
    expect(watching.texts).toEqual(['Before the hand-over']);
    for (const { url } of [a, b]) {
      await until('that the next one is let in', async () => {
        const { data } = await gql<{ session: object | null }>(url, rizky.cookie, sees, { id: table.id });
        return data?.session;
      });
      expect((await gql<{ session: object | null }>(url, chau.cookie, sees, { id: table.id })).data).toEqual({
        session: null,
      });
    }
  });
});
