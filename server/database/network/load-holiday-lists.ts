import { demonstrationLists, publishedLists, type SourcedList } from './holiday-lists.ts';

interface Client {
  query(text: string, values: unknown[]): Promise<unknown>;
}

/** Brings in the days off that this release knows; what an administrator has loaded stays as it is. */
export async function loadHolidayLists(client: Client, { withDemonstration = false } = {}): Promise<void> {
  for (const list of publishedLists) await load(client, list, false);
  if (withDemonstration) for (const list of demonstrationLists) await load(client, list, true);
}

async function load(client: Client, list: SourcedList, isDemonstration: boolean): Promise<void> {
  await client.query(
    `insert into holiday_list (country, year, holidays, worked_weekend_days, source, kept_by, is_demonstration)
     values ($1, $2, $3::jsonb, $4::jsonb, $5, 'release', $6)
     on conflict (country, year) do update set holidays = excluded.holidays, worked_weekend_days = excluded.worked_weekend_days,
       source = excluded.source, is_demonstration = excluded.is_demonstration
     where holiday_list.kept_by = 'release'`,
    [
      list.country,
      list.year,
      JSON.stringify(list.holidays),
      JSON.stringify(list.workedWeekendDays),
      list.source,
      isDemonstration,
    ],
  );
}
