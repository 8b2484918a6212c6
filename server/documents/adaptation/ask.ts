import type pg from 'pg';
import { askWithin } from '../../kernel/ask-within.ts';
import { prepared } from '../../kernel/prepared.ts';
import type { Work } from '../../kernel/work.ts';

/** Asks the database with parameters, in a reader's own statement or inside a unit of work: what is read is the same. */
export type Ask = <Row extends object>(
  write: (param: (value: unknown) => string) => string,
) => Promise<Row[]>;

export const asReader =
  (pool: Pick<pg.Pool, 'query'>): Ask =>
  async <Row extends object>(write: (param: (value: unknown) => string) => string) => {
    const values: unknown[] = [];
    const text = write((value) => `$${values.push(value)}`);
    return (await pool.query<Row>(prepared(text, values))).rows;
  };

export const within =
  (work: Work): Ask =>
  (write) =>
    askWithin(work.em, write);
