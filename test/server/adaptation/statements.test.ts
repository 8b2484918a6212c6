import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AdaptationWorld, adaptationWorld, isla, lan, line, weiling } from './adaptation-world.ts';

let world: AdaptationWorld;

beforeAll(async () => {
  world = await adaptationWorld();
});
afterAll(() => world?.close());

/** How many statements about adaptations something takes. */
async function statements(ask: () => Promise<{ errors?: unknown }>): Promise<number> {
  const { pool } = world.app.database;
  const { query } = pool;
  let count = 0;
  pool.query = ((given: { text?: string } | string, ...more: unknown[]) => {
    const text = typeof given === 'string' ? given : (given.text ?? '');
    if (/\b(adaptation|edition|publication)\b/.test(text)) count += 1;
    return (query as (...all: unknown[]) => unknown).call(pool, given, ...more);
  }) as typeof query;
  try {
    expect((await ask()).errors).toBeUndefined();
  } finally {
    pool.query = query;
  }
  return count;
}

describe('the screens of adaptations', () => {
  it('take as many statements however many sections and cities there are', async () => {
    const lines = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`Part ${at}`, [`p${at}: Words ${at}.`]]));
    const counted = [];
    for (const [count, cities] of [
      [1, [isla]],
      [6, [isla, lan, weiling]],
    ] as const) {
      const common = await world.common(lines(count));
      const edition = await world.edition(common.documentId);
      let id = '';
      for (const as of cities.toReversed()) {
        ({ id } = await world.adapted(edition, as));
        for (const sectionId of Object.values(common.sections))
          await world.must(
            'decideSection',
            { adaptationId: id, sectionId, decision: 'ADAPT', blocks: [line('x', as)] },
            as,
          );
        await world.must('publishAdaptation', { adaptationId: id }, as);
      }
      await common.reword('Part 0', ['p0: Other words.']);
      await world.edition(common.documentId);
      const ask = (query: string, as: string | null, variables: Record<string, unknown> = { id }) =>
        statements(() => world.ask(query, { as, variables }));
      const text = 'text { sections { title blocks decision words } omitted { title } }';
      counted.push({
        page: await ask(
          `query ($id: ID!) { adaptation(id: $id) { state isBehind baseEdition { number } owner { name } framework { slug } publications { number } ${text} } }`,
          isla,
        ),
        published: await ask(`query ($id: ID!) { adaptation(id: $id) { state ${text} } }`, null),
        merge: await ask(
          `query ($id: ID!) { adaptation(id: $id) { merge { waiting items { state resultBlocks } } } }`,
          isla,
        ),
        matrix: await ask(
          `query ($f: String!) { matrix(framework: $f) { sections { title } cities { name cells { decision } } changes { sectionIds } } }`,
          null,
          { f: common.slug },
        ),
        convergence: await ask(
          `query ($f: String!) { convergence(framework: $f, edition: 1) { shared count } }`,
          null,
          { f: common.slug },
        ),
      });
    }
    expect(counted[1]).toEqual(counted[0]);
    expect(counted[0]).toEqual({ page: 2, published: 2, merge: 5, matrix: 1, convergence: 1 });
  });
});
