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

describe('the cities of the demonstration', () => {
  it('are eight that differ in kind, two behind, one in the middle of bringing its version over, one with a proposal that was taken over, four that agree', async () => {
    const framework = 'festivals-in-creative-cities';
    const { data } = await world.ask(
      `{ matrix(framework: "${framework}") { editionNumber sections { sectionId number } cities { slug adaptationId isBehind cells { decision } added { title } } }
        convergence(framework: "${framework}") { sectionId count alike shared }
        framework(slug: "${framework}") { isDemonstration adaptations { isDemonstration isMerging owner { slug } } } }`,
      { as: null },
    );
    const { cities, editionNumber } = data.matrix;
    expect(editionNumber).toBe(2);
    expect(cities.map(({ slug }: { slug: string }) => slug).sort()).toEqual([
      'bandung',
      'daegu',
      'dundee',
      'hanoi',
      'kobe',
      'nagoya',
      'singapore',
      'wuhan',
    ]);
    expect(data.framework.adaptations).toHaveLength(8);
    for (const one of data.framework.adaptations)
      expect(one).toMatchObject({ isDemonstration: true, isMerging: false });
    // Of what is being brought over only the city's own people are told.
    const own = await world.ask('{ myAdaptations { isSole isBehind isMerging owner { slug } } }', {
      as: 'nguyen-thu-lan',
    });
    expect(own.data.myAdaptations.filter(({ isSole }: { isSole: boolean }) => isSole)).toEqual([
      { isSole: true, isBehind: true, isMerging: true, owner: { slug: 'hanoi' } },
    ]);
    const behind = cities.flatMap(({ slug, isBehind }: { slug: string; isBehind: boolean }) =>
      isBehind && slug !== 'hanoi' ? [slug] : [],
    );
    expect(behind.sort()).toEqual(['dundee', 'wuhan']);
    const kinds = new Set(
      cities.flatMap(({ cells, added }: { cells: { decision: string }[]; added: unknown[] }) => [
        ...cells.map(({ decision }) => decision),
        ...(added.length > 0 ? ['ADD'] : []),
      ]),
    );
    for (const kind of ['ADAPT', 'EXTEND', 'OMIT', 'ADD']) expect(kinds).toContain(kind);
    const digital = data.matrix.sections.find(({ number }: { number: string }) => number === '4.3');
    expect(
      data.convergence.filter(
        ({ sectionId, count }: { sectionId: string; count: number }) =>
          sectionId === digital.sectionId && count === 4,
      ),
    ).toMatchObject([{ alike: 4 }]);
    const taken = await world.rows(
      `select b.slug from proposal p join proposal_origin o on o.proposal_id = p.id join adaptation a on a.id = o.adaptation_id
        join body b on b.id = a.owner_id where p.state = 'ACCEPTED'`,
    );
    expect(taken).toEqual([{ slug: 'bandung' }]);
  });
});
