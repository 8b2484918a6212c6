import type { CurrentAppointment, Person } from './actor.ts';
import type { Work } from './work.ts';

/**
 * The appointments that hold today, where the body is. No zone is further than a day from UTC, so that the body's own day
 * is looked up only for what begins or ends about now.
 */
export const isCurrent = (appointment: string) =>
  `${appointment}.ended_at is null and (
    (${appointment}.from_date < house_day() and (${appointment}.to_date is null or ${appointment}.to_date > house_day()))
    or (${appointment}.from_date <= house_day() + 1 and (${appointment}.to_date is null or ${appointment}.to_date >= house_day() - 1)
      and body_today(${appointment}.body_id) between ${appointment}.from_date and coalesce(${appointment}.to_date, 'infinity')))`;

/**
 * The actor with the appointments they hold now: some may have ended since the request came in, or while it waited for a
 * lock. What is decided by it is decided as of this moment, so that it is asked for once the lock is held.
 */
export async function actorNow({ actor, em }: Pick<Work, 'actor' | 'em'>): Promise<Person> {
  const appointments = await em.execute<CurrentAppointment[]>(
    `select a.body_id as "bodyId", a.role from appointment a join person p on p.id = a.person_id and p.disabled_at is null
      where a.person_id = ? and ${isCurrent('a')} order by a.from_date, a.id`,
    [actor.id],
  );
  const stillActs = appointments.some((one) => one.bodyId === actor.actingFor);
  return { ...actor, appointments, actingFor: stillActs ? actor.actingFor : null };
}
