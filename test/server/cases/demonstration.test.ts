import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCaseFiles } from '../../../server/database/demonstration/adaptations/case-files.ts';
import { loadCases } from '../../../server/database/demonstration/adaptations/load-cases.ts';
import { type PeopleWorld, peopleWorld } from '../people/people-world.ts';

let world: PeopleWorld;

beforeAll(async () => {
  world = await peopleWorld();
});
afterAll(() => world?.close());

describe('the cases of the demonstration', () => {
  it('are read by a stranger, each with its source, its city and the sections it speaks to, and marked', async () => {
    const { data } = await world.ask(
      `{ caseStudies(filter: { framework: "festivals-in-creative-cities" }) {
        slug state isDemonstration source city { slug } edition { sections { title blocks } } ties { number toldOf } } }`,
      { as: null },
    );
    const files = new Map((await readCaseFiles()).map((file) => [file.key, file]));
    expect(files.size).toBe(14);
    expect(data.caseStudies.length).toBeGreaterThan(5);
    for (const { slug, ...told } of data.caseStudies) {
      const file = files.get(slug)!;
      expect(told, slug).toMatchObject({
        state: 'PUBLISHED',
        isDemonstration: true,
        source: file.source,
        city: { slug: file.city },
      });
      expect(told.edition.sections.map(({ title }: { title: string }) => title)).toEqual(
        file.parts.map(({ title }) => title),
      );
      expect(told.ties).toHaveLength(file.sections.length);
      expect(told.ties.every(({ toldOf }: { toldOf: number }) => toldOf === 1)).toBe(true);
    }
  });

  it('are brought in once', async () => {
    const count = async () => (await world.rows('select count(*)::int as n from case_study'))[0].n;
    const before = await count();
    const client = await world.app.database.pool.connect();
    try {
      await loadCases(client);
    } finally {
      client.release();
    }
    expect(await count()).toBe(before);
  });
});
