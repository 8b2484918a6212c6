import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExchangeKind, exchangeKinds } from '../../../schema/exchange.ts';
import { type PeopleWorld, peopleWorld } from '../people/people-world.ts';
import { countByHand } from './count-by-hand.ts';
import { actAtRandom } from './random-acts.ts';

let world: PeopleWorld;
const lan = 'nguyen-thu-lan';
const isla = 'isla-mcallister';

beforeAll(async () => {
  world = await peopleWorld();
  await actAtRandom(world, 20_261);
});
afterAll(() => world?.close());

interface Share {
  region: string | null;
  field: string | null;
  cityCount: number;
  activeCount: number;
  given: number;
  received: number;
}
interface Exchange {
  isOfNetwork: boolean;
  total: number;
  regions: Share[];
  fields: Share[];
  betweenRegions: { from: string | null; to: string | null; count: number }[];
  betweenFields: { from: string | null; to: string | null; count: number }[];
  corners: Share[];
}
const share = '{ region field cityCount activeCount given received }';
const read = async (as: string | null, kinds: readonly ExchangeKind[] | null = null): Promise<Exchange> =>
  (
    await world.ask(
      `query ($kinds: [ExchangeKind!]) { exchange(kinds: $kinds) { isOfNetwork total regions ${share} fields ${share} corners ${share}
        betweenRegions { from to count } betweenFields { from to count } } }`,
      { variables: { kinds }, as },
    )
  ).data.exchange;
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

function comparable({ total, betweenRegions, corners }: Exchange) {
  return {
    total,
    betweenRegions: Object.fromEntries(
      betweenRegions.map(({ from, to, count }) => [`${from ?? 'NONE'} > ${to ?? 'NONE'}`, count]),
    ),
    corners: Object.fromEntries(
      corners
        .filter(({ given, received }) => given + received > 0)
        .map(({ region, field, given, received }) => [`${region} ${field}`, { given, received }]),
    ),
  };
}

describe('the balance of exchange', () => {
  it('counts what a count made by hand over every row counts, for the network and for the public', async () => {
    for (const [as, asNetwork] of [
      [lan, true],
      [null, false],
    ] as const) {
      const exchange = await read(as);
      const byHand = await countByHand(world, { asNetwork });
      expect(byHand.total).toBeGreaterThan(asNetwork ? 50 : 10);
      expect(exchange.isOfNetwork).toBe(asNetwork);
      expect(comparable(exchange)).toEqual(byHand);
    }
  });

  it('counts each kind by itself, and all of them where none is named', async () => {
    const { total } = await read(lan);
    for (const which of ['', '(kinds: null)', '(kinds: [])'])
      expect((await world.ask(`{ exchange${which} { total } }`, { as: lan })).data).toEqual({
        exchange: { total },
      });
    for (const kind of exchangeKinds)
      expect([kind, comparable(await read(lan, [kind]))]).toEqual([
        kind,
        await countByHand(world, { asNetwork: true, kinds: [kind] }),
      ]);
  });

  it('adds up: what is given is received, and every city stands in one region', async () => {
    const { total, regions, fields, betweenRegions, betweenFields, corners } = await read(lan);
    for (const shares of [regions, fields]) {
      expect(sum(shares.map(({ given }) => given))).toBe(total);
      expect(sum(shares.map(({ received }) => received))).toBe(total);
    }
    for (const flows of [betweenRegions, betweenFields])
      expect(sum(flows.map(({ count }) => count))).toBe(total);
    const [{ count }] = await world.rows('select count(*)::int as count from city');
    expect(sum(regions.map(({ cityCount }) => cityCount))).toBe(count);
    expect(corners.every(({ cityCount, activeCount }) => activeCount <= cityCount)).toBe(true);
    expect(corners.some(({ activeCount }) => activeCount === 0)).toBe(true);
  });

  it('is the same for everybody in the network, and tells nobody of what is closed, not even its own people', async () => {
    const before = await read(lan);
    expect(await read(isla)).toEqual(before);
    await world.rows(
      `insert into project_partner (id, project_id, body_id, role, state, asked_at)
       select gen_random_uuid(), p.id, (select id from body where slug = s.slug), 'PARTNER', 'IN', now()
         from project p, (values ('hanoi'), ('dundee')) s (slug) where p.audience in ('PRIVATE', 'PARTIES') on conflict do nothing`,
    );
    expect(await read(lan)).toEqual(before);
  });
});
