import { notFound } from '../../../kernel/errors.ts';
import type { Caller } from './caller.ts';
import { type Entered, enter } from './enter.ts';
import type { SignInHouse } from './house.ts';

/** One click as a demonstration person: only people marked as such can be entered this way, and only where the house is one. */
export async function signInByDemonstration(
  house: SignInHouse,
  caller: Caller,
  input: { slug: string },
): Promise<Entered> {
  const { database, isDemonstration } = house.services;
  const { rows } = await database.pool.query<{ user_id: string }>(
    'select user_id from person where slug = $1 and is_demonstration and user_id is not null',
    [input.slug],
  );
  if (!isDemonstration || !rows[0]) throw notFound('demonstration person', input.slug);
  return enter(house, caller, rows[0].user_id, 'demonstration');
}
