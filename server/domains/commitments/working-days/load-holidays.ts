import { commitmentLimits } from '../../../../schema/commitment-limits.ts';
import { type Holiday, isWeekend } from '../../../../schema/working-days/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { actorNow } from '../../../kernel/actor-now.ts';
import { dayOf } from '../../../kernel/day.ts';
import { forbidden, invalid } from '../../../kernel/errors.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Services } from '../../../streams/index.ts';
import { isAdministrator } from '../../people/index.ts';

export interface LoadHolidays {
  readonly requestId: string;
  readonly country: string;
  readonly year: number;
  /** A day on each line, as 2027-01-01, and behind it what it is called. */
  readonly holidays: string;
  /** Saturdays and Sundays that are worked in place of another day, one on each line. */
  readonly workedWeekendDays?: string | null;
  /** Where it was published. */
  readonly source: string;
}

/** Loads a country's days off in a year, in place of what was known of it. For administrators; a wrong line changes nothing. */
export async function loadHolidays(services: Services, actor: Person, input: LoadHolidays): Promise<void> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'loadHolidays', payload }, async (work) => {
    if (!isAdministrator(await actorNow(work)))
      throw forbidden('This is for those who administer the house.', 'ADMINISTRATORS_ONLY');
    const { country, year } = input;
    if (!/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(country))
      throw invalid(
        'country',
        `${JSON.stringify(country.slice(0, 20))} is no country; one is VN, another GB-SCT.`,
        'NO_COUNTRY',
      );
    if (!Number.isInteger(year) || year < 1900 || year > 2100)
      throw invalid('year', `${year} is not between 1900 and 2100.`, 'NUMBER_OUT_OF_RANGE', {
        min: 1900,
        max: 2100,
      });
    const source = plainText('source', input.source, commitmentLimits.note);
    const holidays = listed('holidays', input.holidays, year);
    if (holidays.length === 0) throw invalid('holidays', 'Write at least one day.', 'EMPTY');
    const worked = listed('workedWeekendDays', input.workedWeekendDays ?? '', year).map(({ day }) => day);
    const weekday = worked.find((day) => !isWeekend(day));
    if (weekday !== undefined)
      throw invalid('workedWeekendDays', `${weekday} is neither a Saturday nor a Sunday.`, 'NO_WEEKEND_DAY');
    await work.em.execute(
      `insert into holiday_list (country, year, holidays, worked_weekend_days, source, loaded_by_id)
       values (?, ?, ?::jsonb, ?::jsonb, ?, ?)
       on conflict (country, year) do update set holidays = excluded.holidays, worked_weekend_days = excluded.worked_weekend_days,
         source = excluded.source, kept_by = 'house', is_demonstration = false, loaded_by_id = excluded.loaded_by_id, loaded_at = now()`,
      [country, year, JSON.stringify(holidays), JSON.stringify(worked), source, actor.id],
    );
    return {};
  });
}

function listed(field: string, text: string, year: number): Holiday[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const { max } = commitmentLimits.daysOff;
  if (lines.length > max)
    throw invalid(field, `${lines.length} days are too many; ${max} at most.`, 'TOO_MANY_HERE', { max });
  const found = new Map<string, Holiday>();
  for (const line of lines) {
    const [, written = line, name = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
    const day = dayOf(field, written);
    if (!day.startsWith(`${year}-`))
      throw invalid(field, `${day} is not in ${year}.`, 'DAY_OF_ANOTHER_YEAR', { year });
    if (found.has(day)) throw invalid(field, `${day} is there twice.`, 'THERE_TWICE');
    found.set(day, { day, name: name ? plainText(field, name, commitmentLimits.unit) : '' });
  }
  return [...found.values()].sort((a, b) => a.day.localeCompare(b.day));
}
