import type { CreativeField, Region } from '../../../schema/words.ts';

/** A city with the region and the field that it stands for today. */
export interface CityPlace {
  readonly id: string;
  readonly region: Region;
  readonly field: CreativeField | null;
}

/** How often one city gave something to another; null is whoever belongs to no city. */
export interface CityFlow {
  readonly from: string | null;
  readonly to: string | null;
  readonly count: number;
}

/** What some cities gave to others and received from them. */
export interface Share {
  readonly region: Region | null;
  readonly field: CreativeField | null;
  readonly cityCount: number;
  readonly activeCount: number;
  readonly given: number;
  readonly received: number;
}

export interface Flow {
  readonly from: string | null;
  readonly to: string | null;
  readonly count: number;
}

export interface Balance {
  readonly total: number;
  readonly regions: readonly Share[];
  readonly fields: readonly Share[];
  readonly betweenRegions: readonly Flow[];
  readonly betweenFields: readonly Flow[];
  readonly corners: readonly Share[];
}

/** Who gives and who receives, by region, by field, and by both at once. */
export function balanceOf(cities: readonly CityPlace[], flows: readonly CityFlow[]): Balance {
  const placeOf = new Map(cities.map((city) => [city.id, city]));
  const at = (id: string | null) => (id === null ? undefined : placeOf.get(id));
  const shares = (keyOf: (city: CityPlace | undefined) => string | null) => {
    const found = new Map<string, Tally>();
    const tally = (city: CityPlace | undefined) => {
      const key = keyOf(city);
      if (key === null) return null;
      const known = found.get(key) ?? {
        city,
        cityCount: 0,
        active: new Set<string>(),
        given: 0,
        received: 0,
      };
      found.set(key, known);
      return known;
    };
    for (const city of cities) {
      const known = tally(city);
      if (known) known.cityCount += 1;
    }
    for (const { from, to, count } of flows) {
      const giver = tally(at(from));
      if (giver) {
        giver.given += count;
        if (from) giver.active.add(from);
      }
      const receiver = tally(at(to));
      if (receiver) {
        receiver.received += count;
        if (to) receiver.active.add(to);
      }
    }
    return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, known]) => known);
  };
  return {
    total: flows.reduce((sum, { count }) => sum + count, 0),
    regions: shares((city) => city?.region ?? '').map((one) => shareOf(one, { field: null })),
    fields: shares((city) => city?.field ?? '').map((one) => shareOf(one, { region: null })),
    betweenRegions: between(flows, (id) => at(id)?.region ?? null),
    betweenFields: between(flows, (id) => at(id)?.field ?? null),
    corners: shares((city) => (city?.field ? `${city.region} ${city.field}` : null)).map((one) =>
      shareOf(one, {}),
    ),
  };
}

interface Tally {
  readonly city: CityPlace | undefined;
  cityCount: number;
  readonly active: Set<string>;
  given: number;
  received: number;
}

const shareOf = ({ city, cityCount, active, given, received }: Tally, alike: Partial<Share>): Share => ({
  region: city?.region ?? null,
  field: city?.field ?? null,
  ...alike,
  cityCount,
  activeCount: active.size,
  given,
  received,
});

function between(flows: readonly CityFlow[], keyOf: (id: string | null) => string | null): Flow[] {
  const found = new Map<string, Flow>();
  for (const { from: giver, to: receiver, count } of flows) {
    const [from, to] = [keyOf(giver), keyOf(receiver)];
    const key = `${from} ${to}`;
    found.set(key, { from, to, count: count + (found.get(key)?.count ?? 0) });
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, flow]) => flow);
}
