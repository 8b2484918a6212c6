import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCities } from '../../../server/database/load-cities.ts';
import { cloneDatabase, type TestDatabase } from '../../support/postgres.ts';

const header = 'name,country_code,country,region,creative_field,designation_year,latitude,longitude,source\n';
const hue = 'Huế,VN,Viet Nam,Asia and the Pacific,FILM,2027,16.4637,107.5909,a test\n';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await cloneDatabase();
  folder = await mkdtemp(join(tmpdir(), 'trellis-cities-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.drop();
});

async function run(
  name: string,
  content?: string | Uint8Array,
): Promise<{ code: number; printed: string[] }> {
  const path = join(folder, name);
  if (content !== undefined) await writeFile(path, content);
  const printed: string[] = [];
  const code = await loadCities(database.url, [path], (line) => printed.push(line));
  return { code, printed };
}

describe('the command that loads an administrator’s cities', () => {
  it('prints what changed and ends with 0, and says so when it is run again', async () => {
    expect(await run('cities.csv', header + hue)).toEqual({
      code: 0,
      printed: [
        'added body: address hue',
        'added body name: Huế (VN)',
        'added city: Huế (VN)',
        'added designation: Huế (VN) FILM from 2027',
        '4 added, 0 changed, 0 removed, 1 unchanged.',
      ],
    });
    expect((await run('cities.csv')).printed).toEqual(['0 added, 0 changed, 0 removed, 3 unchanged.']);
    expect((await run('cities.csv', header + hue.replace('16.4637', '16.5'))).printed).toEqual([
      'changed city: Huế (VN) (latitude 16.4637 → 16.5)',
      '0 added, 1 changed, 0 removed, 2 unchanged.',
    ]);
  });

  it('names the bad line, changes nothing and ends with 1', async () => {
    expect(await run('bad.csv', header + hue.replace('16.4637', '91.2').replace('Huế', 'Vinh'))).toEqual({
      code: 1,
      printed: ['bad.csv line 2: latitude "91.2" is not between -90 and 90.', 'Nothing was changed.'],
    });
  });

  it('says what is wrong with a file that is not there, is a folder, or is not UTF-8', async () => {
    expect((await run('none.csv')).printed[0]).toBe(
      `${join(folder, 'none.csv')} can’t be read: there is no such file.`,
    );
    expect((await run('.')).printed[0]).toMatch(/can’t be read \(EISDIR\)\.$/);
    expect((await run('latin.csv', Buffer.from(`${header}Łódź`, 'utf16le'))).printed[0]).toBe(
      'latin.csv is not UTF-8 text; save it as “CSV UTF-8”.',
    );
  });

  it('asks for a file when none is named', async () => {
    const printed: string[] = [];
    expect(await loadCities(database.url, [], (line) => printed.push(line))).toBe(1);
    expect(printed[0]).toMatch(/^Name the CSV files to load/);
  });
});
