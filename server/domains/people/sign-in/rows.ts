import type { EntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';

/** Statements as the pool takes them, for the pool itself or within a unit of work. */
export type Rows = Pick<pg.Pool, 'query'>;

/** A unit of work's transaction with the pool's way of asking, so that one function serves both. */
export function rowsOf(em: EntityManager): Rows {
  const query = async (text: string, values: readonly unknown[] = []) => {
    const inOrder: unknown[] = [];
    const statement = text.replace(/\$(\d+)/g, (_, place: string) => {
      inOrder.push(values[Number(place) - 1]);
      return '?';
    });
    const rows = await em
      .getConnection()
      .execute<object[]>(statement, inOrder, 'all', em.getTransactionContext());
    return { rows };
  };
  return { query } as unknown as Rows;
}
