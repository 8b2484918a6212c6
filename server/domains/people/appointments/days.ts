import { dayOf } from '../../../kernel/day.ts';
import type { Work } from '../../../kernel/work.ts';

/** What day it is: for the house, and where the person is. */
export interface Today {
  readonly house: string;
  readonly local: string;
}

export async function today({ em, actor }: Work): Promise<Today> {
  const [row] = await em.execute<Today[]>(
    `select current_date::text as house, (now() at time zone p.zone)::date::text as local from person p where p.id = ?`,
    [actor.id],
  );
  return row!;
}

/** The day that was meant: none and the person's own today are the house's, so that what begins today begins at once. */
export function meantDay(field: string, value: string | null | undefined, { house, local }: Today): string {
  if (value === null || value === undefined) return house;
  const day = dayOf(field, value);
  return day === local ? house : day;
}
