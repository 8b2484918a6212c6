import type { Services } from '../../../streams/index.ts';

/**
 * Closes appointments whose last day has passed, so that open sockets lose with them what they gave. Any server of the
 * house may do it; none does it twice.
 */
export function watchLapses({ database, streams, log }: Services): () => void {
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      for (const personId of await closeLapsed(database.pool)) streams.shout('trellis_person', personId);
    } catch (error) {
      log.debug({ err: error }, 'Appointments could not be looked at; trying again in a second.');
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(look, 1_000);
  return () => clearInterval(timer);
}

/** Closes what has lapsed and gives the people whose rights changed by it. */
export async function closeLapsed(pool: Pick<Services['database']['pool'], 'query'>): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'close lapsed appointments',
    text: `with lapsed as (
        select id from appointment where ended_at is null and to_date <= house_day() and to_date < body_today(body_id) for update skip locked
      ), closed as (
        update appointment a set ended_at = now() from lapsed where a.id = lapsed.id returning a.person_id
      ) update person p set access_version = p.access_version + 1 where p.id in (select person_id from closed) returning p.id`,
  });
  return rows.map((row) => row.id);
}
