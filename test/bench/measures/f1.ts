import { setTimeout } from 'node:timers/promises';
import { writtenSessions } from '../data/bench-data.ts';
import { Connection, jsonPost } from '../load/connection.ts';
import type { Rig, Server } from '../rig.ts';
import { quantile } from '../statistics.ts';
import type { EditingResult, Figure } from './editing.ts';
import type { Goal } from './http-measure.ts';
import { signedInPeople } from './sign-in.ts';

const documents = 100_000;

const document = `query Search($query: String!, $first: Int) { search(query: $query, first: $first) {
  hasWords totalCount spelt endCursor hasNextPage counts { kind count }
  hits { kind id path within title { text isHit } words { text isHit } } } }`;

/** What is typed: names, words that many texts have, words of few, beginnings, other scripts, slips, and what nothing has. */
const queries = [
  ...[
    'hanoi',
    'Hà Nội',
    'da lat',
    'kobe',
    '神戸',
    'singapore',
    'dundee',
    'nguyen',
    'person 17',
    'Person 3999',
  ],
  ...[
    'warehouse',
    'festival',
    'designers',
    'workshop',
    'people',
    'weekend',
    'building name',
    'three thousand people',
  ],
  ...[
    'thử cách này',
    'to chuc',
    'phường',
    '작은 작업실',
    '우리',
    'agreement',
    'article',
    'heritage',
    'sister city',
    'music',
  ],
  ...['f', 'fe', 'fes', 'fest', 'w', 'wa', 'lantern', 'lanterns of word 77', 'k9f', 'bamboo 500', 'drum'],
  ...['Dundde', 'Singapure', 'warehuose', 'festivla', 'bambo lantren', 'zzzqqq', 'qqqqzzzz nothing'],
];

export const findingGoals: readonly Goal[] = [
  { of: 'p95', against: null, must: 100, aim: 50, better: 'lower' },
];

/** Searches among 100,000 things, one after another as somebody types them: by a stranger and by somebody of the network in turn. */
export async function runFinding(rig: Rig, rounds: number): Promise<EditingResult[]> {
  await fill(rig);
  const [reader] = await signedInPeople(rig, 1);
  const ways: Record<string, string>[] = [{}, { cookie: reader!.cookie, 'x-acting-for': reader!.bodyId }];
  const results = rig.ours.map(({ name }) => ({ name, rounds: [] as Partial<Record<Figure, number>>[] }));
  for (let round = 0; round <= rounds; round++) {
    for (const [at, server] of rig.ours.entries()) {
      const took = await asked(server, ways);
      // The first round only warms up.
      if (round > 0) results[at]!.rounds.push({ p50: quantile(took, 0.5), p95: quantile(took, 0.95) });
    }
  }
  return results;
}

async function asked(server: Server, ways: readonly Record<string, string>[]): Promise<number[]> {
  const connection = new Connection(server.url);
  const took: number[] = [];
  for (const headers of ways) {
    for (const query of queries) {
      const began = performance.now();
      const request = jsonPost(
        '/graphql',
        JSON.stringify({ query: document, variables: { query, first: 20 } }),
        headers,
      );
      const { status, body } = await connection.send(request);
      took.push(performance.now() - began);
      if (status !== 200 || String(body).includes('"errors"'))
        throw new Error(`${JSON.stringify(query)} was answered ${status}: ${String(body).slice(0, 500)}`);
    }
  }
  connection.close();
  return took.sort((a, b) => a - b);
}

/** Messages until there are as many things as there must be, with words of which some are in all and some in few; then waits for the house. */
async function fill({ db }: Rig): Promise<void> {
  await gathered(db);
  const { rows } = await db.query<{ count: number }>('select count(*)::int as count from search_document');
  const first = 1_000_000;
  await db.query(
    `insert into message (id, session_id, position, author_id, body_id, text, request_id, posted_at)
     select bench.id('found', n), bench.id('session', 40 + n % ${writtenSessions}), ${first} + n, bench.id('person', n % 4000), bench.city_id(n),
       left(bench.words(n), 120) || ' ' || (array['lantern','bamboo','drum','loom','kiln','harbour','mural','heritage'])[1 + n % 8] || ' ' || n % 1000
         || ' ' || left(md5(n::text), 5) || case when n % 50 = 0 then ' festival' else '' end, gen_random_uuid(), now()
       from generate_series(1, $1::int) n on conflict do nothing`,
    [Math.max(documents - rows[0]!.count, 0)],
  );
  await gathered(db);
  await db.query('vacuum analyze search_document, search_word, search_due, message');
}

/** Waits until by what things are found is written down: it is nothing that the server has to do while it is measured. */
export async function gathered(db: Rig['db']): Promise<void> {
  for (;;) {
    const { rows } = await db.query<{ due: boolean }>('select exists (select from search_due) as due');
    if (!rows[0]!.due) return;
    await setTimeout(250);
  }
}
