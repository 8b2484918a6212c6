import type { MarkedField } from '../../ui/field-mark.tsx';
import type { NetworkCity } from './network-query.ts';
import type { NetworkFilter } from './use-network-filter.ts';

/** The cities that a filter leaves, in its order. `found` are the ids that the search found, best first. */
export function chooseCities(
  cities: NetworkCity[],
  filter: NetworkFilter,
  found: string[] | null,
  compare: (a: string, b: string) => number,
): NetworkCity[] {
  const rank = found && new Map(found.map((id, index) => [id, index]));
  const chosen = cities.filter(
    (city) =>
      (!rank || rank.has(city.id)) &&
      (filter.fields.length === 0 || filter.fields.includes(city.field)) &&
      isInPlaceAndTime(city, filter),
  );
  const byName = (a: NetworkCity, b: NetworkCity) => compare(a.name, b.name);
  if (filter.order === 'newest') return chosen.sort((a, b) => b.memberSince - a.memberSince || byName(a, b));
  if (filter.order === 'oldest') return chosen.sort((a, b) => a.memberSince - b.memberSince || byName(a, b));
  if (rank) return chosen.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  return chosen.sort(byName);
}

/** How many cities each field has among those that the other filters leave. */
export function countByField(
  cities: NetworkCity[],
  filter: NetworkFilter,
  found: string[] | null,
): Map<MarkedField, number> {
  const ids = found && new Set(found);
  const counts = new Map<MarkedField, number>();
  for (const city of cities) {
    if ((ids && !ids.has(city.id)) || !isInPlaceAndTime(city, filter)) continue;
    counts.set(city.field, (counts.get(city.field) ?? 0) + 1);
  }
  return counts;
}

function isInPlaceAndTime(city: NetworkCity, { region, from, to }: NetworkFilter): boolean {
  return (
    (!region || city.region === region) &&
    (!from || city.memberSince >= from) &&
    (!to || city.memberSince <= to)
  );
}
