import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BadData } from './bad-data.ts';
import { type CsvSource, csvText } from './csv.ts';

const files = ['cities', 'designations', 'city-names', 'aliases', 'country-names', 'festivals'];

// Found beside this file, or from the bundle in dist/server, so that the folder one starts from does not matter.
const folders = ['data', '../../server/database/network/data'].map((path) => join(import.meta.dirname, path));

/** Reads the network that comes with Trellis. */
export async function readOwnNetwork(): Promise<CsvSource[]> {
  return readCsvFiles(files.map((name) => join(ownFolder(), `${name}.csv`)));
}

/** Reads the bodies beyond the member cities that come with Trellis. */
export async function readOwnBodies(): Promise<CsvSource> {
  return readCsvFile(join(ownFolder(), 'bodies.csv'));
}

/** Reads the time zones of countries and of cities that have another. */
export async function readOwnZones(): Promise<CsvSource> {
  return readCsvFile(join(ownFolder(), 'city-zones.csv'));
}

function ownFolder(): string {
  const folder = folders.find((path) => existsSync(join(path, 'cities.csv')));
  if (!folder)
    throw new Error(`The network's data is missing: none of ${folders.join(', ')} has cities.csv.`);
  return folder;
}

/** Reads CSV files as UTF-8; refuses one that is not there or is something else. */
export async function readCsvFiles(paths: readonly string[]): Promise<CsvSource[]> {
  return Promise.all(paths.map(readCsvFile));
}

async function readCsvFile(path: string): Promise<CsvSource> {
  try {
    return { file: basename(path), text: csvText(basename(path), await readFile(path)) };
  } catch (error) {
    if (error instanceof BadData) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    throw new BadData([
      `${path} can’t be read${code === 'ENOENT' ? ': there is no such file' : ` (${code})`}.`,
    ]);
  }
}
