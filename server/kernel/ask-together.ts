import { setImmediate } from 'node:timers/promises';
import type pg from 'pg';

type Pool = Pick<pg.Pool, 'query'>;

interface Question {
  readonly values: readonly string[];
  readonly resolve: (row: unknown) => void;
  readonly reject: (error: unknown) => void;
}

interface Gathering {
  waiting: Question[];
}

const mostTogether = 256;
const mostNames = 200;
const names = new Map<string, string>();
const gatherings = new WeakMap<Pool, Map<string, Gathering>>();

/**
 * Asks for one row, in one statement with all who ask the same question with values of their own: those of one turn
 * together, and while they wait the next ones gather. Whoever asks is answered as of after they asked. `write` casts each
 * parameter to its type; null where there is no such row.
 */
export function askTogether<Row>(
  pool: Pool,
  write: (param: (value: unknown) => string) => string,
): Promise<Row | null> {
  const values: string[] = [];
  const text = write((value) => `asked.p${values.push(textOf(value))}`);
  const open = gatherings.get(pool) ?? new Map<string, Gathering>();
  gatherings.set(pool, open);
  return new Promise((resolve, reject) => {
    const question: Question = { values, resolve: resolve as (row: unknown) => void, reject };
    const gathering = open.get(text);
    if (gathering) {
      gathering.waiting.push(question);
      return;
    }
    const opened = { waiting: [question] };
    open.set(text, opened);
    void answer(pool, text, opened, () => open.delete(text));
  });
}

async function answer(pool: Pool, text: string, gathering: Gathering, close: () => void): Promise<void> {
  await setImmediate();
  while (gathering.waiting.length > 0) {
    const asked = gathering.waiting.splice(0, mostTogether);
    try {
      const rows = await ask(pool, text, asked);
      for (const [index, { resolve }] of asked.entries()) resolve(rows.get(index + 1) ?? null);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
  close();
}

async function ask(pool: Pool, text: string, asked: readonly Question[]): Promise<Map<number, unknown>> {
  const columns = asked[0]!.values.map((_, index) => index);
  const { rows } = await pool.query<{ ord: number }>({
    name: nameOf(text),
    text: `select asked.ord::int as ord, found.*
      from unnest(${columns.map((index) => `$${index + 1}::text[]`).join(', ')})
        with ordinality as asked(${columns.map((index) => `p${index + 1}`).join(', ')}, ord)
      cross join lateral (${text}) found`,
    values: columns.map((index) => asked.map(({ values }) => values[index])),
  });
  return new Map(rows.map((row) => [row.ord, row]));
}

/** Each text is planned once for each connection; beyond a bound it is sent unnamed. */
function nameOf(text: string): string | undefined {
  let name = names.get(text);
  if (!name && names.size < mostNames) {
    name = `asked together ${names.size + 1}`;
    names.set(text, name);
  }
  return name;
}

/** A list as PostgreSQL writes one: lists of different lengths can't stand in an array of arrays. */
function textOf(value: unknown): string {
  return Array.isArray(value)
    ? `{${value.map((one) => JSON.stringify(String(one))).join(',')}}`
    : String(value);
}
