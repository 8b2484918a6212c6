import type pg from 'pg';
import type { SignInHouse } from './house.ts';

const often = 10 * 60_000;

/** Removes, from time to time, what no longer lets anybody in; several servers may do it at once. Returns how to stop. */
export function keepTidy({ services, sessions }: SignInHouse): () => void {
  const timer = setInterval(() => {
    tidy(services.database.pool, sessions.isAlive).catch((error: unknown) => {
      services.log.debug({ err: error }, 'Ended sign-ins could not be removed; trying again later.');
    });
  }, often);
  timer.unref();
  return () => clearInterval(timer);
}

/** Removes ended sessions, links that are too old, attempts that no longer count, and mail of a quarter of a year ago. */
export async function tidy(
  pool: Pick<pg.Pool, 'query'>,
  isAlive: (session: string) => string,
): Promise<void> {
  await pool.query(`delete from auth_session s where not (${isAlive('s')})`);
  await pool.query('delete from single_use_link where expires_at < now()');
  await pool.query(`delete from attempt where at < now() - interval '1 hour'`);
  await pool.query('delete from auth_verification where expires_at < now()');
  await pool.query(`delete from outbox_mail where created_at < now() - interval '90 days'`);
}
