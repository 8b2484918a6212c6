import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PeopleWorld, peopleWorld } from '../people/people-world.ts';

let world: PeopleWorld;
beforeAll(async () => {
  world = await peopleWorld();
});
afterAll(() => world?.close());

const { operations } = JSON.parse(readFileSync('schema/operations.json', 'utf8')) as {
  operations: Record<string, string>;
};

/** The statements that name agreements while something is asked. */
async function statements(ask: () => Promise<unknown>): Promise<string[]> {
  const { pool } = world.app.database;
  const query = pool.query;
  const seen: string[] = [];
  pool.query = ((given: { text?: string } | string, ...more: unknown[]) => {
    const text = typeof given === 'string' ? given : (given.text ?? '');
    if (/\bagreement\b/.test(text)) seen.push(text);
    return (query as (...all: unknown[]) => unknown).call(pool, given, ...more);
  }) as typeof query;
  try {
    await ask();
  } finally {
    pool.query = query;
  }
  return seen;
}

describe('the screens of agreements', () => {
  it('are read in one statement each', async () => {
    const as = 'nguyen-thu-lan';
    const register = () => world.ask(operations.AgreementRegister!, { as, variables: { first: 50 } });
    expect((await register()).errors).toBeUndefined();
    expect(await statements(register)).toHaveLength(1);
    const slug = 'hanoi-dundee-design-and-festivals';
    const page = () => world.ask(operations.AgreementScreen!, { as, variables: { slug } });
    expect((await page()).data.agreement.slug).toBe(slug);
    expect(await statements(page)).toHaveLength(1);
  });
});
