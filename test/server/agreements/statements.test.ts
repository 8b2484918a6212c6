import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { endOfJob } from '../../support/jobs.ts';
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

/** How many statements units of work make while something is done: reading pages and handing out jobs go another way. */
async function worked(act: () => Promise<unknown>): Promise<number> {
  const logged = vi.spyOn(world.app.database.orm.config.getLogger(), 'logQuery');
  try {
    await act();
    return logged.mock.calls.length;
  } finally {
    logged.mockRestore();
  }
}

describe('a register that is brought in', () => {
  it('costs less than one statement for each row of it', async () => {
    const as = 'nguyen-thu-lan';
    const bring = async (count: number, name: string) => {
      const rows = Array.from({ length: count }, (_, at) => ({
        line: at + 2,
        number: `${name}-${at}`,
        title: `${name} ${at}`,
        parties: at % 2 ? 'Kobe' : 'Dundee; Daegu',
        signedOn: '2020-05-06',
      }));
      const { data } = await world.tell('importRegister', { rows }, as);
      const { state } = await endOfJob(world.url, await world.cookieOf(as), data.importRegister.id);
      expect(state).toBe('DONE');
    };
    const few = await worked(() => bring(20, 'Few'));
    const many = await worked(() => bring(420, 'Many'));
    expect((many - few) / 400).toBeLessThan(1);
  });
});
