import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../server/database/database.ts';
import { City, Designation, Festival } from '../../../server/domains/cities/index.ts';
import { Body } from '../../../server/domains/people/index.ts';
import { newId } from '../../../server/kernel/ids.ts';
import { cloneDatabase, type TestDatabase } from '../../support/postgres.ts';

let database: TestDatabase;
let house: Database;

beforeAll(async () => {
  database = await cloneDatabase();
  house = await openDatabase(database.url);
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

const idOf = async (slug: string) => (await house.fork().findOneOrFail(Body, { slug })).id;

describe('the entities of the network', () => {
  it('read a city with its designations, oldest first, and its festivals', async () => {
    const em = house.fork();
    const lyon = await em.findOneOrFail(City, await idOf('lyon'), {
      populate: ['designations', 'festivals'],
    });
    expect(lyon).toMatchObject({ countryCode: 'FR', region: 'EUROPE_AND_NORTH_AMERICA', keptBy: 'release' });
    expect(lyon.designations.map(({ field, fromYear, toYear }) => [field, fromYear, toYear])).toEqual([
      ['MEDIA_ARTS', 2008, 2023],
      ['LITERATURE', 2023, null],
    ]);
    const hanoi = await em.findOneOrFail(City, await idOf('hanoi'), { populate: ['festivals'] });
    expect(hanoi.nativeLanguage).toBe('vi');
    expect(hanoi.latitude).toBeCloseTo(21.0245, 4);
    expect(hanoi.festivals).toHaveLength(3);
  });

  it('write a city, a designation and a festival that another unit of work reads', async () => {
    const em = house.fork();
    const id = newId<'Body'>();
    em.create(Body, { id, kind: 'CITY', slug: 'hue', parentId: null });
    await em.flush();
    const hue = em.create(City, {
      id,
      countryCode: 'VN',
      region: 'ASIA_AND_THE_PACIFIC',
      latitude: 16.4637,
      longitude: 107.5909,
      source: 'a test',
    });
    em.create(Designation, { id: newId(), city: hue, field: 'FILM', fromYear: 2027, note: 'invented' });
    em.create(Festival, {
      id: newId(),
      city: hue,
      name: 'Huế Festival',
      kind: 'festival',
      firstYear: 2000,
      status: 'active',
      source: 'unsourced',
    });
    await em.flush();

    const read = await house.fork().findOneOrFail(City, id, { populate: ['designations', 'festivals'] });
    expect(read).toMatchObject({ latitude: 16.4637, nativeLanguage: null, keptBy: 'release' });
    expect(read.designations[0]).toMatchObject({
      field: 'FILM',
      fromYear: 2027,
      toYear: null,
      note: 'invented',
    });
    expect(read.festivals[0]).toMatchObject({
      name: 'Huế Festival',
      firstYear: 2000,
      frequency: null,
      note: null,
    });
  });

  it('end one designation and begin the next in one unit of work', async () => {
    const em = house.fork();
    const kobe = await em.findOneOrFail(City, await idOf('kobe'), { populate: ['designations'] });
    kobe.designations[0]!.toYear = 2027;
    em.create(Designation, { id: newId(), city: kobe, field: 'MUSIC', fromYear: 2027 });
    await em.flush();
    const held = await house.fork().find(Designation, { city: kobe.id }, { orderBy: { fromYear: 'asc' } });
    expect(held.map(({ field, toYear }) => [field, toYear])).toEqual([
      ['DESIGN', 2027],
      ['MUSIC', null],
    ]);
  });

  it('refuse a second field at the same time, whoever writes it', async () => {
    const em = house.fork();
    const city = em.getReference(City, await idOf('nagoya'));
    em.create(Designation, { id: newId(), city, field: 'MUSIC', fromYear: 2025 });
    await expect(em.flush()).rejects.toThrow(/designation_one_at_a_time/);
  });
});
