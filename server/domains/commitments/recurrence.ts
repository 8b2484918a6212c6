import type { RuleUnit } from '../../../schema/words.ts';

/** Every so many weeks, months or years from a first day on; by months, a day that a month lacks is its last. */
export interface Rule {
  readonly every: number;
  readonly unit: RuleUnit;
  /** The first day it is due. */
  readonly from: string;
  /** The last day it may be due; without one it goes on. */
  readonly until?: string | null;
}

/** How far ahead occurrences are made, in days; there is always at least the next one. */
export const horizonDays = 400;
/** The most that are made at once: a weekly one of long ago catches up in several turns. */
export const mostAtOnce = 120;

/** The day of a rule's n-th occurrence, the first being 1; null where the rule has ended before. */
export function dayOfOccurrence(rule: Rule, number: number): string | null {
  const steps = (number - 1) * rule.every;
  const day =
    rule.unit === 'WEEK'
      ? weeksAfter(rule.from, steps)
      : monthsAfter(rule.from, rule.unit === 'YEAR' ? steps * 12 : steps);
  return rule.until != null && day > rule.until ? null : day;
}

/** The days of the occurrences after those there are: up to a day, and one beyond it where none would be left open. */
export function daysToMake(rule: Rule, made: number, upTo: string, needsOne: boolean): string[] {
  const days: string[] = [];
  for (let number = made + 1; days.length < mostAtOnce; number++) {
    const day = dayOfOccurrence(rule, number);
    if (day === null) break;
    if (day > upTo && !(needsOne && days.length === 0)) break;
    days.push(day);
  }
  return days;
}

function weeksAfter(from: string, weeks: number): string {
  const instant = new Date(`${from}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + weeks * 7);
  return instant.toISOString().slice(0, 10);
}

// Counted from the first day each time: the 31st comes back after a month that has 30 days.
function monthsAfter(from: string, months: number): string {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const [inYear, inMonth] = [Math.floor(index / 12), index % 12];
  const last = new Date(Date.UTC(inYear, inMonth + 1, 0)).getUTCDate();
  return new Date(Date.UTC(inYear, inMonth, Math.min(day, last))).toISOString().slice(0, 10);
}
