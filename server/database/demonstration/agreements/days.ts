import type { Clock } from '../../../../schema/procedures/index.ts';
import { NoHolidayList, type WorkingCalendar } from '../../../../schema/working-days/index.ts';

/** A day so many months later, and some days more or less. */
export function monthsLater(day: string, months: number, days = 0): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last) + days);
  return first.toISOString().slice(0, 10);
}

/** The last day of a clock; null where it has none, or where the days off of a year are not known. */
export function lastDayOf(
  clock: Clock | null,
  from: string | null,
  calendar: WorkingCalendar,
): string | null {
  if (!clock || !from) return null;
  if (clock.unit === 'DAYS') return monthsLater(from, 0, clock.days);
  try {
    return calendar.add(from, clock.days);
  } catch (error) {
    if (error instanceof NoHolidayList) return null;
    throw error;
  }
}
