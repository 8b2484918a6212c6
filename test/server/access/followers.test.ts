import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withdraw } from '../../support/access.ts';
import { gql, say } from '../../support/api.ts';
import { givenDocument } from '../../support/document.ts';
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
    const at = (...given: [cookie: string | null, ...urls: string[]]) => {
      const [cookie, ...urls] = given;
      return follow({ urls, cookie, sessionId: later.id });
    };
    const [ofHost, stranger, member, other] = await Promise.all([
      at(lan.cookie, b.url),
      at(null, a.url),
      at(rizky.cookie, b.url),
      at(rizky.cookie, a.url, b.url),
    ]);
    const first = await say(a.url, chau.cookie, later.id, 'To everybody');
    await setAudience(b.url, chau.cookie, later.id, 'NETWORK');
    const second = await say(a.url, chau.cookie, later.id, 'To the network');
    await Promise.all([member, other, ofHost].map((one) => one.reaches(second.position)));
    await stranger.sees('its end', () => stranger.errors.length > 0);
    expect([stranger.errors, stranger.position]).toEqual([['NOT_FOUND'], Number(first.position)]);
    await setAudience(a.url, chau.cookie, later.id, 'PRIVATE');
    await a.kill9();
    const third = await say(b.url, chau.cookie, later.id, 'To our own');
    await ofHost.reaches(third.position);
    for (const one of [member, other]) {
      await one.sees('its end', () => one.errors.length > 0);
      // Who was told at the first server before it was killed asks the other, and is told the same.
      expect([[...new Set(one.errors)], one.position]).toEqual([['NOT_FOUND'], Number(second.position)]);
    }
    expect([ofHost.errors, ofHost.holes]).toEqual([[], []]);
    await setAudience(b.url, chau.cookie, later.id, 'PUBLIC');
    const back = await at(null, b.url);
    const fourth = await say(b.url, chau.cookie, later.id, 'To everybody again');
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
    await a.kill9();
    const input = { sessionId: table.id, isWriting: true };
    await gql(
      b.url,
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

describe('a document that is shown to fewer', () => {
  const query = `subscription ($id: ID!) { document(documentId: $id, after: "0") {
    __typename ... on DocumentEntry { position kind } ... on CaughtUp { position } } }`;
  const positions = (wire: Wire) =>
    wire.messages.flatMap(({ payload }) =>
      payload?.data?.document?.__typename === 'DocumentEntry' ? [Number(payload.data.document.position)] : [],
    );

  async function followed(cookie: string, url: string, documentId: string): Promise<Wire> {
    const wire = await Wire.open(url, { headers: { origin: url, cookie }, init: true });
    onTestFinished(() => wire.close());
    wire.subscribe('d', query, { id: documentId });
    await wire.next(
      ({ type, payload }) => type === 'next' && payload.data.document.__typename === 'CaughtUp',
    );
    return wire;
  }
  const write = (url: string, cookie: string, name: string, input: object, select = '{ id }') =>
    gql(
      url,
      cookie,
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) ${select} }`,
      { input: { requestId: randomUUID(), ...input } },
    );

  it('is followed on by those who still may, and by nobody else beyond that entry, at two servers', async () => {
    const { a, b, world, pool } = house();
    const { lan, rizky, isla, weiling } = world;
    const { documentId, grants } = await givenDocument(pool, [rizky.id, isla.id], 'NETWORK');
    const [ofNetwork, granted, other] = await Promise.all([
      followed(weiling.cookie, b.url, documentId),
      followed(rizky.cookie, b.url, documentId),
      followed(isla.cookie, a.url, documentId),
    ]);
    const head = async () =>
      Number(
        (
          await pool.query(
            'select t.position from document d join stream t on t.id = d.stream_id where d.id = $1',
            [documentId],
          )
        ).rows[0].position,
      );
    const add = async (title: string) => {
      expect((await write(a.url, lan.cookie, 'addSection', { documentId, title })).code).toBeNull();
      return head();
    };
    const reaches = (wire: Wire, position: number) =>
      until(`position ${position}`, () => positions(wire).includes(position));
    const isLetOut = (wire: Wire) =>
      until('the end of what they follow', () => wire.messages.some(({ type }) => type === 'error'));

    const first = await add('For the network');
    await Promise.all([ofNetwork, granted, other].map((wire) => reaches(wire, first)));
    const narrowing = { kind: 'document', id: documentId, audience: 'PRIVATE' };
    expect((await write(b.url, lan.cookie, 'setAudience', narrowing, '{ audience }')).code).toBeNull();
    const second = await add('For the drafting group');
    await Promise.all([granted, other].map((wire) => reaches(wire, second)));
    await isLetOut(ofNetwork);
    expect(Math.max(...positions(ofNetwork))).toBe(first);

    expect((await withdraw(b.url, lan.cookie, grants[0]!)).code).toBeNull();
    const third = await add('For Dundee');
    await reaches(other, third);
    await isLetOut(granted);
    expect(Math.max(...positions(granted))).toBe(second);
    expect(positions(other)).toContain(second);
    expect((await write(a.url, rizky.cookie, 'addSection', { documentId, title: 'Once more' })).code).toBe(
      'NOT_FOUND',
    );
  });
});
