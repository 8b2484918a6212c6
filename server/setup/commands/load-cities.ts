import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Refusal } from '../../database/embedded/index.ts';
import { buildWhatChanged } from '../build.ts';
import { withDatabase } from '../existing-database.ts';
import { command } from '../step.ts';

type LoadCities = (url: string, paths: readonly string[], print: (line: string) => void) => Promise<0 | 1>;

await command(async () => {
  // npm runs us at the root; the paths are from where the person stands.
  const paths = process.argv.slice(2).map((path) => resolve(process.env.INIT_CWD ?? '.', path));
  if (paths.length === 0) {
    throw new Refusal('Name the CSV files to load: npm run cities:load -- cities.csv [designations.csv …]');
  }
  await buildWhatChanged(['server']);
  const { loadCities } = (await import(pathToFileURL('dist/server/load-cities.js').href)) as {
    loadCities: LoadCities;
  };
  process.exitCode = await withDatabase((url) => loadCities(url, paths, console.log));
});
