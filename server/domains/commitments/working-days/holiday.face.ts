import { column, defineFace } from '../../../graphql/planner/index.ts';

/** Public, as days off are. */
export const holidayListFace = defineFace({
  type: 'HolidayList',
  table: 'holiday_list',
  columns: {
    country: column('country'),
    year: column('year'),
    holidays: column('holidays'),
    workedWeekendDays: column('worked_weekend_days'),
    source: column('source'),
    isDemonstration: column('is_demonstration'),
  },
});
