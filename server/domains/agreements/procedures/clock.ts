import type { Clock } from '../../../../schema/procedures/index.ts';
import { dayAfter } from '../../../kernel/day.ts';
import type { Work } from '../../../kernel/work.ts';
import { readCalendar } from '../../commitments/index.ts';

/**
 * The last day of a clock that runs from a day, which itself does not count; null where it has none. Refuses working days
 * over a year whose days off nobody has loaded.
 */
export async function dueOn(
  work: Work,
  jurisdiction: string,
  from: string,
  clock: Clock | null,
): Promise<string | null> {
  if (!clock) return null;
  if (clock.unit === 'DAYS') return dayAfter(from, clock.days);
  return (await readCalendar(work, jurisdiction)).add(from, clock.days);
}
