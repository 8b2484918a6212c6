import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWeekend, NoHolidayList, workingCalendar } from '../../../schema/working-days/index.ts';
import { publishedLists } from '../../../server/database/network/holiday-lists.ts';

const vietnam = workingCalendar('VN', publishedLists);
const scotland = workingCalendar('GB-SCT', publishedLists);
const iso = (at: Date) => at.toISOString().slice(0, 10);
/** Days far enough from the ends of what is known for the counts that are asked. */
const day = fc
  .date({ min: new Date('2023-06-01'), max: new Date('2025-06-30'), noInvalidDate: true })
  .map(iso);
/** About year ends, where most goes wrong. */
const yearEnd = fc.constantFrom(
  '2023-12-29',
  '2023-12-31',
  '2024-01-01',
  '2024-01-02',
  '2024-12-30',
  '2024-12-31',
  '2025-01-01',
);

describe('working days', () => {
  it('leave out weekends and days off, and count a Saturday that is worked instead', () => {
    expect(vietnam.isWorkingDay('2024-04-29')).toBe(false);
    expect(vietnam.isWorkingDay('2024-05-04')).toBe(true);
    expect(vietnam.isWorkingDay('2024-05-05')).toBe(false);
    // Tết of 2024: from Wednesday the 7th the next working day is Thursday the 15th.
    expect(vietnam.add('2024-02-07', 1)).toBe('2024-02-15');
    expect(scotland.add('2023-12-22', 3)).toBe('2023-12-29');
    expect(scotland.between('2023-12-29', '2024-01-03')).toBe(1);
  });

  it('refuse a year without a list and say which', () => {
    expect(() => vietnam.add('2025-12-30', 5)).toThrow(NoHolidayList);
    expect(() => vietnam.add('2025-12-30', 5)).toThrow('The days off of VN in 2026 are not known');
    expect(() => vietnam.between('2022-12-30', '2023-01-05')).toThrow('VN in 2022');
    expect(() => workingCalendar('JP', publishedLists).isWorkingDay('2024-01-01')).toThrow('JP in 2024');
  });

  it('come back: what is added is what lies between, also over the end of a year', () => {
    fc.assert(
      fc.property(fc.oneof(day, yearEnd), fc.integer({ min: 1, max: 60 }), (from, count) => {
        for (const calendar of [vietnam, scotland]) {
          const to = calendar.add(from, count);
          expect(calendar.isWorkingDay(to)).toBe(true);
          expect(calendar.between(from, to)).toBe(count);
          expect(calendar.between(to, from)).toBe(-count);
          if (calendar.isWorkingDay(from)) expect(calendar.add(to, -count)).toBe(from);
        }
      }),
    );
  });

  it('add up: first some and then more is all at once', () => {
    fc.assert(
      fc.property(fc.oneof(day, yearEnd), fc.nat(30), fc.nat(30), (from, some, more) => {
        expect(vietnam.add(vietnam.add(from, some), more)).toBe(vietnam.add(from, some + more));
      }),
    );
  });

  it('never go back with more days, and never lie on a weekend that is not worked', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = vietnam.add(from, count);
        expect(to > from).toBe(true);
        expect(vietnam.add(from, count + 1) > to).toBe(true);
        const { workedWeekendDays } = publishedLists.find(
          ({ country, year }) => country === 'VN' && year === Number(to.slice(0, 4)),
        )!;
        if (isWeekend(to)) expect(workedWeekendDays).toContain(to);
      }),
    );
  });
});

describe('the lists that come with a release', () => {
  it('have each year once, its own days, each once, and name their source', () => {
    const keys = publishedLists.map(({ country, year }) => `${country} ${year}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { country, year, holidays, workedWeekendDays, source } of publishedLists) {
      const days = holidays.map((one) => one.day);
      expect(days, `${country} ${year}`).toEqual([...new Set(days)].sort());
      for (const one of [...days, ...workedWeekendDays]) {
        expect(one.startsWith(`${year}-`)).toBe(true);
        expect(iso(new Date(`${one}T00:00:00Z`))).toBe(one);
      }
      expect(workedWeekendDays.every(isWeekend)).toBe(true);
      expect(source).toMatch(/GOV\.UK|Labour Code/);
    }
  });

  it('are off on the weekdays on which another open list says so, England and Wales alike, but for a day that was exchanged', () => {
    const { days } = JSON.parse(
      readFileSync(join(import.meta.dirname, 'fixtures/python-holidays-0.105.json'), 'utf8'),
    ) as { days: Record<string, string[]> };
    const weekdays = (listed: readonly string[]) => listed.filter((one) => !isWeekend(one));
    for (const { country, year, holidays } of publishedLists) {
      const places = country === 'GB-EAW' ? ['GB-ENG', 'GB-WLS'] : [country];
      // By a decision of 2024 the 2nd of May 2025 was off and the 26th of April was worked; the other list does not have it.
      const ours = weekdays(holidays.map(({ day }) => day)).filter((one) => one !== '2025-05-02');
      for (const place of places)
        expect(ours, `${place} ${year}`).toEqual(weekdays(days[`${place} ${year}`]!));
    }
  });
});
