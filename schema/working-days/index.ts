/** The days off of one country, or of a part of it with days of its own, in one year, as they were published. */
export interface HolidayList {
  /** ISO 3166: VN, GB-SCT. */
  readonly country: string;
  readonly year: number;
  readonly holidays: readonly Holiday[];
  /** Saturdays and Sundays that are worked in place of another day. */
  readonly workedWeekendDays: readonly string[];
}

export interface Holiday {
  /** As 2026-11-18. */
  readonly day: string;
  readonly name: string;
}

/** A year whose days off are not known: nothing is reckoned over it. */
export class NoHolidayList extends Error {
  readonly country: string;
  readonly year: number;

  constructor(country: string, year: number) {
    super(`The days off of ${country} in ${year} are not known; an administrator loads them.`);
    this.name = 'NoHolidayList';
    this.country = country;
    this.year = year;
  }
}

/** A country's working days, over the years whose lists are known. */
export interface WorkingCalendar {
  readonly country: string;
  isWorkingDay(day: string): boolean;
  /** The day so many working days after another, which is not counted itself; before it with a negative number. */
  add(day: string, count: number): string;
  /** How many working days lie after one day and up to another, which counts; negative where that is earlier. */
  between(after: string, until: string): number;
}

/** Makes a calendar of what lists there are. It refuses, with `NoHolidayList`, what touches a year without one. */
export function workingCalendar(country: string, lists: readonly HolidayList[]): WorkingCalendar {
  const years = new Map(lists.filter((one) => one.country === country).map((one) => [one.year, daysOf(one)]));
  const isWorkingDay = (day: string) => {
    const year = Number(day.slice(0, 4));
    const known = years.get(year);
    if (!known) throw new NoHolidayList(country, year);
    if (known.worked.has(day)) return true;
    return !isWeekend(day) && !known.off.has(day);
  };
  return {
    country,
    isWorkingDay,
    add(day, count) {
      let [at, left] = [day, Math.abs(count)];
      while (left > 0) {
        at = dayAfter(at, count < 0 ? -1 : 1);
        if (isWorkingDay(at)) left -= 1;
      }
      return at;
    },
    between(after, until) {
      if (until < after) return -countAfter(until, after, isWorkingDay);
      return countAfter(after, until, isWorkingDay);
    },
  };
}

function countAfter(after: string, until: string, isWorkingDay: (day: string) => boolean): number {
  let count = 0;
  for (let day = after; day < until; ) {
    day = dayAfter(day, 1);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

const daysOf = ({ holidays, workedWeekendDays }: HolidayList) => ({
  off: new Set(holidays.map(({ day }) => day)),
  worked: new Set(workedWeekendDays),
});

export function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function dayAfter(day: string, days: number): string {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}
