import { Client } from 'pg';
import { BadData } from './network/bad-data.ts';
import { type LoadReport, loadNetwork } from './network/load-network.ts';
import { readCsvFiles } from './network/network-files.ts';

/** An administrator's command: loads CSV files into the network, prints what changed, and gives the exit code. */
export async function loadCities(
  url: string,
  paths: readonly string[],
  print: (line: string) => void,
): Promise<0 | 1> {
  if (paths.length === 0) {
    print('Name the CSV files to load: npm run cities:load -- cities.csv [designations.csv …]');
    return 1;
  }
  const client = new Client({ connectionString: url, application_name: 'trellis cities:load' });
  try {
    const sources = await readCsvFiles(paths);
    await client.connect();
    for (const line of describe(await loadNetwork(client, sources, 'administrator'))) print(line);
    return 0;
  } catch (error) {
    if (!(error instanceof BadData)) throw error;
    print(error.message);
    print('Nothing was changed.');
    return 1;
  } finally {
    await client.end();
  }
}

function describe(report: LoadReport): string[] {
  const lines = report.changes.map(
    ({ what, table, label, details }) =>
      `${what} ${table.replace('_', ' ')}: ${label}${details.length > 0 ? ` (${details.join('; ')})` : ''}`,
  );
  const { added, changed, removed, unchanged } = report;
  return [...lines, `${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged.`];
}
