import { describe, expect, it } from 'vitest';
import { withdrawFrom } from '../../support/access.ts';
import { gql, say, signIn, signOut } from '../../support/api.ts';
import { fillDiscussion, headOf } from '../../support/fill.ts';
import { openHouse } from '../../support/open-house.ts';
import type { Somebody } from '../../support/world.ts';

const house = openHouse();

const edit = `mutation ($input: EditMessageInput!) { editMessage(input: $input) { id } }`;

async function endPart(url: string, who: Somebody): Promise<void> {
  const { chau, table } = house().world;
  expect(await withdrawFrom(url, chau.cookie, table.id, who.id)).toEqual([null]);
}

describe('a right that is taken away', () => {
  it('ends what a person is shown at every server, before anything said after it', async () => {
    const { a, b, world, pool, follow, begin } = house();
    const { seoyeon, weiling, chau, table } = world;
    const at = (url: string, who: Somebody) =>
      follow({ urls: [url], cookie: who.cookie, sessionId: table.id });
    const [goneA, goneB, staysA, staysB] = await Promise.all([
      at(a.url, seoyeon),
      at(b.url, seoyeon),
      at(a.url, weiling),
      at(b.url, weiling),
    ]);
    const before = await say(a.url, chau.cookie, table.id, 'Still among us');
    await endPart(b.url, seoyeon);
    const after = await say(a.url, chau.cookie, table.id, 'Now among fewer');
    await Promise.all([staysA.reaches(after.position), staysB.reaches(after.position)]);
    await Promise.all([goneA, goneB].map((one) => one.sees('its end', () => one.errors.length > 0)));
    for (const one of [goneA, goneB]) {
      expect(one.errors).toEqual(['NOT_FOUND']);
      expect(one.texts).toEqual(['Still among us']);
      expect(one.position).toBe(Number(before.position));
    }
    for (const one of [staysA, staysB]) {
      expect(one.entries.map((entry) => entry.kind)).toEqual([
        'message.posted',
        'access.removed',
        'message.posted',
      ]);
      expect([one.holes, one.errors, one.caughtUp]).toEqual([[], [], 1]);
    }
    await b.kill9();
    const back = begin({
      urls: [a.url],
      cookie: seoyeon.cookie,
      sessionId: table.id,
      after: await headOf(pool, table),
    });
    await back.sees('a refusal', () => back.errors.length > 0);
    expect(back.errors).toEqual(['NOT_FOUND']);
  });

  it('ends a long replay on the way, before words that were changed after it', async () => {
    const { a, b, world, pool, begin } = house();
    const { weiling, chau, table } = world;
    await fillDiscussion(pool, table, chau, 4_000, 'Many words. '.repeat(300));
    const reader = begin({ urls: [b.url], cookie: weiling.cookie, sessionId: table.id, after: 0 });
    await reader.sees('the first entries', () => reader.entries.length > 10);
    // The reader's line is slow: the replay waits for it in the middle.
    reader.socket?.pause();
    await endPart(a.url, weiling);
    const { rows } = await pool.query<{ id: string; position: string }>(
      'select id, position from message where session_id = $1 order by position desc limit 1',
      [table.id],
    );
    const changed = rows[0]!;
    const input = { requestId: crypto.randomUUID(), messageId: changed.id, text: 'Not for her any more' };
    expect((await gql(a.url, chau.cookie, edit, { input })).code).toBeNull();
    reader.socket?.resume();
    await reader.sees('its end', () => reader.errors.length > 0);
    expect(reader.errors).toEqual(['NOT_FOUND']);
    expect(reader.position).toBeLessThan(Number(changed.position));
    expect(reader.frames.join()).not.toContain('Not for her');
    await b.kill9();
  });
});

describe('an appointment that ends', () => {
  it('is noticed by every server though nobody tells it', async () => {
    const { a, b, world, pool, follow } = house();
    const { isla, lan, network } = world;
    const followers = await Promise.all(
      [a, b].map(({ url }) => follow({ urls: [url], cookie: isla.cookie, sessionId: network.id })),
    );
    const said = await say(a.url, lan.cookie, network.id, 'For the network');
    await Promise.all(followers.map((one) => one.reaches(said.position)));
    await pool.query(
      `with ended as (update appointment set to_date = current_date - 1 where person_id = $1)
       update person set access_version = access_version + 1 where id = $1`,
      [isla.id],
    );
    await Promise.all(followers.map((one) => one.sees('its end', () => one.errors.length > 0)));
    await say(b.url, lan.cookie, network.id, 'For those who are still of it');
    await a.kill9();
    for (const one of followers) {
      expect(one.errors).toEqual(['NOT_FOUND']);
      expect(one.texts).toEqual(['For the network']);
    }
  });
});

describe('signing out', () => {
  it('closes the sockets of that sign-in at every server and leaves others alone', async () => {
    const { a, b, world, follow } = house();
    const mine = await signIn(a.url, 'rizky-pratama');
    const [atA, atB, other] = await Promise.all([
      follow({ urls: [a.url], cookie: mine }),
      follow({ urls: [b.url], cookie: mine }),
      follow({ urls: [b.url], cookie: world.rizky.cookie }),
    ]);
    await signOut(a.url, mine);
    await Promise.all([atA, atB].map((one) => one.sees('its end', () => one.closes.length > 0)));
    expect([atA.closes, atB.closes]).toEqual([[4403], [4403]]);
    await a.kill9();
    const said = await say(b.url, world.lan.cookie, world.session.id, 'Heard by the other sign-in');
    await other.reaches(said.position);
    expect(other.closes).toEqual([]);
    expect(atB.texts).not.toContain('Heard by the other sign-in');
  });
});
