import {
  type HolidayList,
  NoHolidayList,
  type WorkingCalendar,
  workingCalendar,
} from '../../../../schema/working-days/index.ts';
import { conflict } from '../../../kernel/errors.ts';
import type { Work } from '../../../kernel/work.ts';

/** A country's working days over all years whose lists are loaded, within a unit of work. */
export async function readCalendar({ em }: Work, country: string): Promise<WorkingCalendar> {
  return refusing(
    workingCalendar(country, await em.execute<HolidayList[]>(`${select} where country = ?`, [country])),
  );
}

/** The same for a read. */
export async function calendarFor(
  pool: { query<Row extends object>(text: string, values: unknown[]): Promise<{ rows: Row[] }> },
  country: string,
): Promise<WorkingCalendar> {
  const { rows } = await pool.query<HolidayList>(`${select} where country = $1`, [country]);
  return refusing(workingCalendar(country, rows));
}

const select = 'select country, year, holidays, worked_weekend_days as "workedWeekendDays" from holiday_list';

/** A year without a list is a refusal that says what to load. */
function refusing(calendar: WorkingCalendar): WorkingCalendar {
  const asked = <Answer>(reckon: () => Answer): Answer => {
    try {
      return reckon();
    } catch (error) {
      if (!(error instanceof NoHolidayList)) throw error;
      const { country, year } = error;
      throw conflict(error.message, 'NO_HOLIDAY_LIST', { country, year });
    }
  };
  return {
    country: calendar.country,
    isWorkingDay: (day) => asked(() => calendar.isWorkingDay(day)),
    add: (day, count) => asked(() => calendar.add(day, count)),
    between: (after, until) => asked(() => calendar.between(after, until)),
  };
}
