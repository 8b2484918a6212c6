import { monthsLater } from './days.ts';
import type { DemonstrationAgreement } from './demonstration-agreement.ts';

type Obligation = DemonstrationAgreement['obligations'][number];

/** One time that an obligation is to be kept, and how that stands. */
export interface TimeToKeep {
  day: string | null;
  state: NonNullable<Obligation['state']>;
}

/** What was due longer ago than this was done, where nothing else is told: nobody’s promises are all years late. */
const settledAfterMonths = 2;

/** The times that an obligation was and is to be kept, up to the next one after `today`; none where it waits for a condition. */
export function timesToKeep(obligation: Obligation, today: string): TimeToKeep[] {
  const { kind, due, everyMonths = 12 } = obligation;
  if (kind === 'CONDITIONAL') return [];
  const days: (string | null)[] = [due ?? null];
  if (kind === 'RECURRING' && due)
    for (let n = 1; days.at(-1)! <= today; n++) days.push(monthsLater(due, n * everyMonths));
  const settled = monthsLater(today, -settledAfterMonths);
  return days.map((day, index) => {
    const told = index === 0 ? obligation.state : undefined;
    return { day, state: told ?? (day !== null && day < settled ? 'DONE' : 'PROMISED') };
  });
}
