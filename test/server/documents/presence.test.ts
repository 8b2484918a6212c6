import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createLine } from '../../../client/streams/line.ts';
import { watchLine } from '../../../client/streams/watch.ts';
import { gql } from '../../support/api.ts';
import { socketOf } from '../../support/device.ts';
import { givenDocument } from '../../support/document.ts';
import { type House, twoServers } from '../../support/house.ts';
import type { ServerProcess } from '../../support/server-process.ts';
import { until } from '../../support/until.ts';
import type { Somebody } from '../../support/world.ts';

let house: House;
beforeAll(async () => {
  house = await twoServers();
});
afterAll(() => house?.close());

interface Presence {
  here: number;
  people: {
    device: string;
    cursor: string | null;
    person: { name: string };
    body: { city: { name: string } };
  }[];
}

describe('who has a document open', () => {
  it('is told at every server with name, city and cursor, for each tab, until they leave', async () => {
    const { a, b, pool, world } = house;
    const { documentId } = await givenDocument(pool, [world.rizky.id, world.isla.id]);
    const seen = watch(b, world.isla, documentId);
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    await announce(a, world.rizky, { documentId, device: first, cursor: 'in the first section' });
    await announce(b, world.isla, { documentId, device: second });
    const both = await until('both to be told', () => seen().find(({ here }) => here === 2));
    expect(both.people.map(({ person, body, cursor }) => [person.name, body.city.name, cursor])).toEqual([
      ['Rizky Pratama', 'Bandung', 'in the first section'],
      ['Isla McAllister', 'Dundee', null],
    ]);
    await announce(a, world.rizky, { documentId, device: crypto.randomUUID() });
    await until('two tabs of one person', () =>
      seen().some(({ here, people }) => here === 2 && people.length === 3),
    );
    await announce(a, world.rizky, { documentId, device: first, cursor: 'further on' });
    await until('the cursor to have moved', () => seen().at(-1)?.people[0]?.cursor === 'further on');
    await announce(a, world.rizky, { documentId, device: first, isLeaving: true });
    await until('the tab to be gone', () =>
      seen()
        .at(-1)
        ?.people.every(({ device }) => device !== first),
    );
  });

  it('is neither told to who may not read it, nor taken from them, and says nothing that is no cursor', async () => {
    const { a, pool, world } = house;
    const { documentId } = await givenDocument(pool, [world.rizky.id]);
    const device = crypto.randomUUID();
    expect(await announce(a, world.isla, { documentId, device })).toBe('NOT_FOUND');
    expect(await announce(a, null, { documentId, device })).toBe('UNAUTHENTICATED');
    expect(await announce(a, world.rizky, { documentId: 'none', device })).toBe('NOT_FOUND');
    expect(await announce(a, world.rizky, { documentId, device: 'me' })).toBe('INVALID');
    expect(await announce(a, world.rizky, { documentId, device, cursor: 'x'.repeat(1_001) })).toBe('INVALID');
    expect(await announce(a, world.rizky, { documentId, device, cursor: 'ế' })).toBe('INVALID');
    expect(await announce(a, world.rizky, { documentId, device, cursor: 'sound' })).toBe(null);
  });
});

function watch(server: ServerProcess, { cookie }: Somebody, documentId: string): () => Presence[] {
  const line = createLine({
    url: `${server.url.replace('http', 'ws')}/graphql`,
    params: () => ({}),
    WebSocket: socketOf(cookie, server.url),
  });
  const seen: Presence[] = [];
  const query = `subscription ($documentId: ID!) { documentPresence(documentId: $documentId) {
    here people { device cursor person { id name } body { id city { id name } } } } }`;
  const stop = watchLine<Presence>(
    line,
    { query, field: 'documentPresence', variables: { documentId } },
    (now) => seen.push(now),
  );
  onTestFinished(() => {
    stop();
    line.close();
  });
  return () => seen;
}

async function announce(
  server: ServerProcess,
  person: Somebody | null,
  input: object,
): Promise<string | null> {
  const mutation = 'mutation ($input: AnnounceInDocumentInput!) { announceInDocument(input: $input) }';
  return (await gql(server.url, person?.cookie ?? null, mutation, { input })).code;
}
