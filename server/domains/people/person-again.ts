import type pg from 'pg';
import type { Person } from '../../kernel/actor.ts';
import { actingFor, personOfUser } from './actor.ts';

/** A person who asked for something earlier, with the rights they have now; null where they may not sign in any more. */
export async function personAgain(
  pool: Pick<pg.Pool, 'query'>,
  personId: string,
  bodyId: string | null,
): Promise<Person | null> {
  const { rows } = await pool.query<{ user_id: string | null }>({
    name: 'user of person',
    text: 'select user_id from person where id = $1',
    values: [personId],
  });
  const userId = rows[0]?.user_id;
  const signedIn = userId ? await personOfUser(pool, userId) : null;
  // For no body at all where they asked for none: the first of theirs is not what they chose.
  return signedIn && (bodyId ? actingFor(signedIn.person, bodyId) : { ...signedIn.person, actingFor: null });
}
