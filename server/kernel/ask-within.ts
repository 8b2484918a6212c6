import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Asks inside a unit of work's own transaction, with the parameters that a rule or a face gives: on a second connection it
 * would not see what the first has written, and could wait for ever for one that waits for it.
 */
export async function askWithin<Answer extends object>(
  em: EntityManager,
  write: (param: (value: unknown) => string) => string,
): Promise<Answer[]> {
  const values: unknown[] = [];
  const text = write((value) => `$${values.push(value)}`);
  const inOrder: unknown[] = [];
  const statement = text.replace(/\$(\d+)/g, (_all, place: string) => {
    const value = values[Number(place) - 1];
    inOrder.push(Array.isArray(value) ? `{${value.join(',')}}` : value);
    return '?';
  });
  return em.execute<Answer[]>(statement, inOrder);
}
