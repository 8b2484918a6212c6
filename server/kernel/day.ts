import { invalid } from './errors.ts';

const form = /^(\d{4})-(\d\d)-(\d\d)$/;

/** A day as 2023-11-18, checked to be one of the calendar between 1900 and 2100; refuses any other text. */
export function dayOf(field: string, value: string): string {
  const [, year, month, day] = form.exec(value) ?? [];
  if (!year) throw invalid(field, `${JSON.stringify(value)} is no day; write one as 2023-11-18.`, 'NO_DAY');
  const instant = new Date(`${value}T00:00:00Z`);
  const isReal =
    !Number.isNaN(instant.getTime()) &&
    instant.getUTCMonth() + 1 === Number(month) &&
    instant.getUTCDate() === Number(day);
  if (!isReal) throw invalid(field, `${value} is not in the calendar.`, 'NO_DAY');
  if (Number(year) < 1900 || Number(year) > 2100)
    throw invalid(field, `The year ${year} is not between 1900 and 2100.`, 'NO_DAY');
  return value;
}

/** The day before another, or after it with a positive number. */
export function dayAfter(day: string, days: number): string {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}
