import { expect } from 'vitest';
import type { DemoHouse } from './demo-house.ts';

const tables = [
  'message',
  'message_version',
  'message_mention',
  'reaction',
  'discussion_visit',
  'person',
  'appointment',
  '"grant"',
];

/** What is stored, counted: two counts are equal when nothing was written between them. Who came in is noted elsewhere. */
export async function stored(house: DemoHouse): Promise<object> {
  const counts = tables.map((table) => `(select count(*) from ${table}) as ${table}`);
  const [row] = await house.rows(`select ${counts.join(', ')},
    (select count(*) from entry e join stream s on s.id = e.stream_id where s.kind = 'discussion') as entries,
    (select sum(position) from stream where kind = 'discussion') as positions,
    (select count(*) from request where action like 'message.%') as requests`);
  return row;
}

/** Says that the house still serves, and has written nothing since it was counted. */
export async function expectUnharmed(house: DemoHouse, before: object): Promise<void> {
  expect((await fetch(`${house.url}/readyz`)).status).toBe(200);
  expect((await house.ask('{ fieldCounts { count } }')).data.fieldCounts).toHaveLength(8);
  expect(await stored(house)).toEqual(before);
}

const inside = [
  /\bat [\w.<>]+ \(/,
  /node_modules|\/server\/|\/dist\/|\.tsx?\b|\.js:\d/,
  /\bselect\b.+\bfrom\b|insert into|syntax error at or near|violates/i,
  /postgres|graphql-jit|ECONN/i,
  /<html|<!doctype/i,
];

/** Says that an answer tells a stranger nothing of our insides: no stack, path, statement or page. */
export function expectNothingTold(text: string): void {
  for (const pattern of inside) expect(text).not.toMatch(pattern);
}
