import { newId } from '../../kernel/ids.ts';
import { type Place, problem } from './bad-data.ts';
import type { CurrentNetwork } from './current-network.ts';
import type { Row } from './network-rows.ts';
import { slugOf } from './slug.ts';
import { bodyNameTable, cityTable, type TableRow } from './tables.ts';

export interface KnownCity {
  readonly id: string;
  readonly name: string;
  readonly countryCode: string;
  /** Given once; null for a city that has its slug already. */
  readonly newSlug: string | null;
  /** The row it has now. */
  readonly row: TableRow | null;
  /** The line of cities.csv that speaks of it. */
  readonly line: Row<'cities'> | null;
}

/** Finds cities by name and country, whatever the accents: those there are and those that come now. */
export interface CityDirectory {
  readonly cities: readonly KnownCity[];
  /** The city that a line means, or null with a problem noted. */
  find(at: Place, column: string, name: string, countryCode: string): KnownCity | null;
}

/** Puts the cities there are and the lines of cities.csv together; ids and slugs of those there are stay. */
export function cityDirectory(
  current: CurrentNetwork,
  lines: readonly Row<'cities'>[],
  problems: string[],
): CityDirectory {
  const known = new Map<string, KnownCity>();
  for (const city of currentCities(current)) known.set(keyOf(city.name, city.countryCode), city);

  const fresh = lines.filter((line) => !known.has(keyOf(line.name, line.country_code)));
  const seen = new Map<string, Place>();
  for (const line of lines) {
    const key = keyOf(line.name, line.country_code);
    const before = seen.get(key);
    if (before) {
      problems.push(
        problem(
          line.at,
          'name',
          line.name,
          `(${line.country_code}) is in ${before.file} line ${before.line} already`,
        ),
      );
      continue;
    }
    seen.set(key, line.at);
    const there = known.get(key);
    if (there) {
      known.set(key, { ...there, name: line.name, line });
      continue;
    }
    const newSlug = freeSlug(line, fresh, current.slugs, problems);
    known.set(key, {
      id: newId(),
      name: line.name,
      countryCode: line.country_code,
      newSlug,
      row: null,
      line,
    });
  }

  return {
    cities: [...known.values()],
    find(at, column, name, countryCode) {
      const city = known.get(keyOf(name, countryCode)) ?? null;
      if (!city) problems.push(problem(at, column, name, `(${countryCode}) is no city of the network`));
      return city;
    },
  };
}

function currentCities(current: CurrentNetwork): KnownCity[] {
  const names = new Map<string, string>();
  for (const row of current.rows.get(bodyNameTable) ?? []) {
    if (row.is_primary) names.set(String(row.body_id), String(row.name));
  }
  return (current.rows.get(cityTable) ?? []).map((row) => ({
    id: String(row.id),
    name: names.get(String(row.id)) ?? '',
    countryCode: String(row.country_code),
    newSlug: null,
    row,
    line: null,
  }));
}

// Two that come together and share a name both carry their country, so the order of lines decides nothing.
function freeSlug(
  line: Row<'cities'>,
  fresh: readonly Row<'cities'>[],
  taken: ReadonlySet<string>,
  problems: string[],
): string {
  const plain = slugOf(line.name);
  if (plain === '')
    problems.push(problem(line.at, 'name', line.name, 'has no Latin letters to make an address of'));
  const namesakes = fresh.filter(
    (other) => slugOf(other.name) === plain && other.country_code !== line.country_code,
  );
  if (namesakes.length === 0 && !taken.has(plain)) return plain;
  const slug = `${plain}-${line.country_code.toLowerCase()}`;
  if (taken.has(slug)) problems.push(problem(line.at, 'name', line.name, `finds its address ${slug} taken`));
  return slug;
}

function keyOf(name: string, countryCode: string): string {
  return `${slugOf(name)}/${countryCode}`;
}
