import { newId } from '../../kernel/ids.ts';
import { BadData, type Place, problem } from './bad-data.ts';
import { type CityDirectory, cityDirectory, type KnownCity } from './city-directory.ts';
import type { CurrentNetwork } from './current-network.ts';
import type { NetworkRows } from './network-rows.ts';
import { checkHistory, type Period } from './plan-designations.ts';
import { type Keeper, Sheet, type Wanted } from './sheet.ts';
import {
  aliasTable,
  bodyNameTable,
  bodyTable,
  cityTable,
  countryNameTable,
  designationTable,
  festivalTable,
  keyOf,
  type Table,
} from './tables.ts';

export interface NetworkPlan {
  readonly wanted: ReadonlyMap<Table, readonly Wanted[]>;
  /** Cities whose designations in the files are the whole of them. */
  readonly withWholeHistory: ReadonlySet<string>;
  readonly labels: ReadonlyMap<string, string>;
}

/** Says what every table should hold by the files; throws all contradictions, each with its line. */
export function planNetwork(current: CurrentNetwork, rows: NetworkRows, by: Keeper): NetworkPlan {
  const problems: string[] = [];
  const directory = cityDirectory(current, rows.cities, problems);
  const sheet = new Sheet(by, problems);
  planCities(sheet, directory);
  planNames(sheet, directory, rows);
  const withWholeHistory = planDesignations(sheet, directory, rows, current);
  planFestivals(sheet, directory, rows, current);
  planAliases(sheet, directory, rows);
  planCountryNames(sheet, rows);
  if (problems.length > 0) throw new BadData(problems);
  const labels = new Map(directory.cities.map((city) => [city.id, labelOf(city)]));
  return { wanted: sheet.wanted, withWholeHistory, labels };
}

function planCities(sheet: Sheet, directory: CityDirectory): void {
  for (const city of directory.cities) {
    const { line } = city;
    if (!line) continue;
    const label = labelOf(city);
    if (city.newSlug !== null) {
      sheet.put(
        bodyTable,
        { id: city.id, kind: 'CITY', slug: city.newSlug },
        { label: `address ${city.newSlug}`, city },
      );
    }
    sheet.put(
      bodyNameTable,
      { body_id: city.id, lang: 'en', name: line.name, is_primary: true },
      { label, city },
    );
    sheet.put(
      cityTable,
      {
        id: city.id,
        country_code: line.country_code,
        region: line.region,
        latitude: line.latitude,
        longitude: line.longitude,
        native_language: city.row?.native_language ?? null,
        source: line.source,
        kept_by: city.row?.kept_by ?? sheet.by,
      },
      { label, city },
    );
  }
}

function planNames(sheet: Sheet, directory: CityDirectory, rows: NetworkRows): void {
  const native = new Map<string, Place>();
  for (const line of rows.cityNames) {
    const city = directory.find(line.at, 'name', line.name, line.country_code);
    if (!city) continue;
    sheet.put(
      bodyNameTable,
      { body_id: city.id, lang: line.lang, name: line.local_name, is_primary: false },
      { label: `${labelOf(city)} ${line.lang}`, city, at: line.at, column: 'lang', value: line.lang },
    );
    if (line.is_native && native.has(city.id)) {
      sheet.problems.push(problem(line.at, 'is_native', 'yes', `is said of ${labelOf(city)} twice`));
    }
    if (line.is_native) native.set(city.id, line.at);
    if (sheet.isOurs(city)) setNative(sheet, city, line.lang, line.is_native);
  }
}

function setNative(sheet: Sheet, city: KnownCity, lang: string, isNative: boolean): void {
  const cities = sheet.wanted.get(cityTable) ?? [];
  let wanted = cities.find((one) => one.cityId === city.id);
  if (!wanted && city.row) {
    sheet.put(cityTable, { ...city.row }, { label: labelOf(city), city });
    wanted = sheet.wanted.get(cityTable)?.at(-1);
  }
  if (!wanted) return;
  if (isNative) wanted.row.native_language = lang;
  else if (wanted.row.native_language === lang) wanted.row.native_language = null;
}

function planDesignations(
  sheet: Sheet,
  directory: CityDirectory,
  rows: NetworkRows,
  current: CurrentNetwork,
): Set<string> {
  const told = new Map<string, Period[]>();
  for (const line of rows.designations) {
    const city = directory.find(line.at, 'name', line.name, line.country_code);
    if (!city) continue;
    const period = {
      field: line.creative_field,
      fromYear: line.from_year,
      toYear: line.to_year,
      note: line.note,
      at: line.at,
    };
    told.set(city.id, [...(told.get(city.id) ?? []), period]);
  }
  const there = new Map<string, Period[]>();
  for (const row of current.rows.get(designationTable) ?? []) {
    const period = {
      field: String(row.field),
      fromYear: Number(row.from_year),
      toYear: row.to_year as number | null,
      note: row.note as string | null,
      at: null,
    };
    there.set(String(row.city_id), [...(there.get(String(row.city_id)) ?? []), period]);
  }
  for (const city of directory.cities) {
    if (!sheet.isOurs(city)) continue;
    const history = told.get(city.id) ?? there.get(city.id) ?? firstDesignation(city);
    checkHistory(city, history, sheet.problems);
    if (there.has(city.id) && !told.has(city.id)) continue;
    for (const period of history) {
      sheet.put(
        designationTable,
        {
          id: newId(),
          city_id: city.id,
          field: period.field,
          from_year: period.fromYear,
          to_year: period.toYear,
          note: period.note,
        },
        { label: `${labelOf(city)} ${period.field} from ${period.fromYear}`, city },
      );
    }
  }
  const ours = directory.cities.filter((city) => told.has(city.id) && sheet.isOurs(city));
  return new Set(ours.map((city) => city.id));
}

function firstDesignation(city: KnownCity): Period[] {
  if (!city.line) return [];
  return [
    {
      field: city.line.creative_field,
      fromYear: city.line.designation_year,
      toYear: null,
      note: null,
      at: null,
    },
  ];
}

function planFestivals(
  sheet: Sheet,
  directory: CityDirectory,
  rows: NetworkRows,
  current: CurrentNetwork,
): void {
  // What a city has changed or begun itself is its own, also under a name that a file has, too.
  const kept = new Set(
    (current.rows.get(festivalTable) ?? [])
      .filter((row) => row.kept_by === 'city')
      .flatMap((row) => [`${row.city_id} ${row.release_name}`, `${row.city_id} ${row.name}`]),
  );
  for (const line of rows.festivals) {
    const city = directory.find(line.at, 'city', line.city, line.country_code);
    if (!city || kept.has(`${city.id} ${line.name}`)) continue;
    const { name, kind, first_year, frequency, status, source, note } = line;
    const known = { release_name: name, kept_by: 'release' };
    sheet.put(
      festivalTable,
      { id: newId(), city_id: city.id, name, kind, first_year, frequency, status, source, note, ...known },
      { label: `${name}, ${labelOf(city)}`, city, at: line.at, column: 'name', value: name },
    );
  }
}

function planAliases(sheet: Sheet, directory: CityDirectory, rows: NetworkRows): void {
  for (const line of rows.aliases) {
    const city = directory.find(line.at, 'name', line.name, line.country_code);
    if (!city) continue;
    sheet.put(
      aliasTable,
      { city_id: city.id, name: line.alias, reason: line.reason },
      { label: `${line.alias} for ${labelOf(city)}`, city, at: line.at, column: 'alias', value: line.alias },
    );
  }
}

function planCountryNames(sheet: Sheet, rows: NetworkRows): void {
  for (const line of rows.countryNames) {
    const { country_code, lang, name } = line;
    sheet.put(
      countryNameTable,
      { country_code, lang, name },
      { label: `${name} (${country_code})`, at: line.at, value: name },
    );
  }
  const told = new Set(sheet.wanted.get(countryNameTable)?.map((one) => keyOf(countryNameTable, one.row)));
  for (const { country_code, country } of rows.cities) {
    const row = { country_code, lang: 'en', name: country };
    const key = keyOf(countryNameTable, row);
    if (!told.has(key)) sheet.put(countryNameTable, row, { label: `${country} (${country_code})` });
    told.add(key);
  }
}

function labelOf(city: KnownCity): string {
  return `${city.name} (${city.countryCode})`;
}
