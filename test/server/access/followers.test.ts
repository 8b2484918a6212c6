import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withdraw } from '../../support/access.ts';
import { gql, say } from '../../support/api.ts';
import { openHouse } from '../../support/open-house.ts';
import { until } from '../../support/until.ts';
import { Wire } from '../../support/wire.ts';

const house = openHouse();

async function setAudience(url: string, cookie: string, id: string, audience: string): Promise<void> {
  const query = 'mutation ($input: SetAudienceInput!) { setAudience(input: $input) { audience } }';
  const input = { requestId: randomUUID(), kind: 'session', id, audience };
  expect((await gql(url, cookie, query, { input })).code).toBeNull();
}

describe('a thing that is shown to fewer', () => {
  it('is followed on by those who still may, and by nobody else beyond that position, at two servers', async () => {
    const { a, b, world, follow } = house();
    const { chau, lan, rizky, later } = world;
    const at = (url: string, cookie: string | null) => follow({ urls: [url], cookie, sessionId: later.id });
    const [ofHost, stranger, member, other] = await Promise.all([
      at(b.url, lan.cookie),
      at(a.url, null),
      at(b.url, rizky.cookie),
      at(a.url, rizky.cookie),
    ]);
    const first = await say(a.url, chau.cookie, later.id, 'To everybody');
    await setAudience(b.url, chau.cookie, later.id, 'NETWORK');
    const second = await say(a.url, chau.cookie, later.id, 'To the network');
    await Promise.all([member, other, ofHost].map((one) => one.reaches(second.position)));
    await stranger.sees('its end', () => stranger.errors.length > 0);
    expect([stranger.errors, stranger.position]).toEqual([['NOT_FOUND'], Number(first.position)]);
    await setAudience(a.url, chau.cookie, later.id, 'PRIVATE');
    const third = await say(b.url, chau.cookie, later.id, 'To our own');
    await ofHost.reaches(third.position);
    for (const one of [member, other]) {
      await one.sees('its end', () => one.errors.length > 0);
      expect([one.errors, one.position]).toEqual([['NOT_FOUND'], Number(second.position)]);
    }
    expect([ofHost.errors, ofHost.holes]).toEqual([[], []]);
    await setAudience(a.url, chau.cookie, later.id, 'PUBLIC');
    const back = await at(b.url, null);
    const fourth = await say(a.url, chau.cookie, later.id, 'To everybody again');
    await back.reaches(fourth.position);
  });

  it('tells those who were let out no more of who is there', async () => {
    const { a, b, world, pool } = house();
    const { chau, seoyeon, weiling, table } = world;
    const query = `subscription ($id: ID!) { presence(sessionId: $id) { here writing { name } } }`;
    const watch = async (cookie: string) => {
      const wire = await Wire.open(b.url, { headers: { origin: b.url, cookie }, init: true });
      wire.subscribe('p', query, { id: table.id });
      await wire.next(({ id, type }) => id === 'p' && type === 'next');
      return wire;
    };
    const [out, stays] = [await watch(seoyeon.cookie), await watch(weiling.cookie)];
    const { rows } = await pool.query<{ id: string }>(
      'select id from "grant" where person_id = $1 and thing_id = $2',
      [seoyeon.id, table.id],
    );
    expect((await withdraw(a.url, chau.cookie, rows[0]!.id)).code).toBeNull();
    const input = { sessionId: table.id, isWriting: true };
    await gql(
      a.url,
      chau.cookie,
      'mutation ($input: AnnouncePresenceInput!) { announcePresence(input: $input) }',
      { input },
    );
    const isChau = (message: { payload?: unknown }) => JSON.stringify(message.payload ?? '').includes('Châu');
    await stays.next((message) => message.type === 'next' && isChau(message));
    await until('the end of what she was told', () => out.messages.some(({ type }) => type === 'error'));
    expect(out.messages.filter(isChau)).toEqual([]);
    for (const wire of [out, stays]) wire.close();
  });
});
