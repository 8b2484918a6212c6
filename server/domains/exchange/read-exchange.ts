import { type ExchangeKind, exchangeKinds } from '../../../schema/exchange.ts';
import type { Actor } from '../../kernel/actor.ts';
import { prepared } from '../../kernel/prepared.ts';
import type { Services } from '../../streams/index.ts';
import { actsBetweenCities, countsForNetwork } from './acts.ts';
import { type Balance, balanceOf, type CityFlow, type CityPlace } from './balance.ts';

const places = `select c.id, c.region, d.field from city c left join designation d on d.city_id = c.id and d.to_year is null order by c.id`;

/** Who gives and who receives among the cities, as far as the whole network sees it; for the public, as far as everybody does. */
export async function readExchange(
  { database }: Pick<Services, 'database'>,
  actor: Actor,
  kinds?: readonly ExchangeKind[] | null,
): Promise<Balance & { readonly isOfNetwork: boolean }> {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const asked = exchangeKinds.filter((kind) => !kinds?.length || kinds.includes(kind));
  const context = { actor, language: 'en', param } as const;
  const acts = actsBetweenCities(asked, context);
  const [cities, flows] = await Promise.all([
    database.pool.query<CityPlace>(prepared(places, [])),
    database.pool.query<CityFlow>(prepared(acts, values)),
  ]);
  return { ...balanceOf(cities.rows, flows.rows), isOfNetwork: countsForNetwork(context) };
}
