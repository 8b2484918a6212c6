import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gql } from '../../support/api.ts';
import { type House, twoServers } from '../../support/house.ts';

let house: House;

beforeAll(async () => {
  house = await twoServers();
});
afterAll(() => house.close());

describe('a page that was left open while somebody else signed in', () => {
  it('writes nothing in the name of whoever came after', async () => {
    const { a, world, pool } = house;
    const post = (believed: string) =>
      gql(
        a.url,
        world.isla.cookie,
        'mutation ($input: PostMessageInput!) { postMessage(input: $input) { author { name } } }',
        { input: { requestId: randomUUID(), sessionId: world.session.id, text: 'Kept since yesterday.' } },
        { 'x-person': believed },
      );
    expect((await post(world.rizky.id)).code).toBe('UNAUTHENTICATED');
    const { rows } = await pool.query(`select 1 from message where text = 'Kept since yesterday.'`);
    expect(rows).toEqual([]);
    expect((await post(world.isla.id)).data).toEqual({
      postMessage: { author: { name: 'Isla McAllister' } },
    });
  });
});
