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

const text = 'text { sections { title blocks decision words } omitted { title } }';
const screens = {
  page: `query ($id: ID!) { adaptation(id: $id) { state isBehind baseEdition { number } owner { name } framework { slug } publications { number } ${text} } }`,
  published: `query ($id: ID!) { adaptation(id: $id) { state ${text} } }`,
  merge: 'query ($id: ID!) { adaptation(id: $id) { merge { waiting items { state resultBlocks } } } }',
  matrix:
    'query ($f: String!) { matrix(framework: $f) { sections { title } cities { name cells { decision } } changes { sectionIds } } }',
  convergence: 'query ($f: String!) { convergence(framework: $f, edition: 1) { shared count } }',
};

describe('the screens of adaptations', () => {
  it('take as many statements however many sections and cities there are', async () => {
    const counted = [];
    for (const [count, cities] of [
      [1, [isla]],
      [6, [lan, weiling, isla]],
    ] as const) {
      const parts = Array.from(
        { length: count },
        (_, at) => [`Part ${at}`, [`p${at}: Words ${at}.`]] as const,
      );
      const common = await world.common(
        Object.fromEntries(parts.map(([title, lines]) => [title, [...lines]])),
      );
      const edition = await world.edition(common.documentId);
      let id = '';
      for (const as of cities) {
        ({ id } = await world.adapted(edition, as));
        for (const sectionId of Object.values(common.sections)) {
          const decision = { adaptationId: id, sectionId, decision: 'ADAPT', blocks: [line('x', as)] };
          await world.must('decideSection', decision, as);
        }
        await world.must('publishAdaptation', { adaptationId: id }, as);
      }
      await common.reword('Part 0', ['p0: Other words.']);
      await world.edition(common.documentId);
      const ask = (screen: keyof typeof screens, as: string | null) => {
        const variables = screens[screen].includes('$id') ? { id } : { f: common.slug };
        return statements(() => world.ask(screens[screen], { variables, ...(as ? { as } : {}) }));
      };
      counted.push({
        page: await ask('page', isla),
        published: await ask('published', null),
        merge: await ask('merge', isla),
        matrix: await ask('matrix', null),
        convergence: await ask('convergence', null),
      });
    }
    expect(counted[1]).toEqual(counted[0]);
    expect(counted[0]).toMatchObject({ page: 2, published: 2, matrix: 1, convergence: 1 });
  });
});
