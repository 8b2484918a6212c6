import type pg from 'pg';
import type { Sessions } from '../sessions.ts';
import { type Device, deviceOf } from './device.ts';

/** One sign-in of a person, as they see it. */
export interface PersonsSession {
  readonly id: string;
  readonly device: Device;
  readonly address: string | null;
  readonly since: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly idleUntil: Date;
}

/** The sign-ins of a person that still hold, the latest used first. */
export async function sessionsOfPerson(
  pool: Pick<pg.Pool, 'query'>,
  sessions: Sessions,
  personId: string,
): Promise<PersonsSession[]> {
  const { expiresAt, idleUntil } = sessions.ends('s');
  const { rows } = await pool.query<Omit<PersonsSession, 'device'> & { userAgent: string | null }>({
    name: 'sessions of person',
    text: `select s.id, s.user_agent as "userAgent", nullif(s.ip_address, '') as address, s.began_at as since, s.seen_at as "seenAt",
        ${expiresAt} as "expiresAt", ${idleUntil} as "idleUntil"
      from auth_session s join person p on p.user_id = s.user_id
     where p.id = $1 and ${sessions.isAlive('s')} order by s.seen_at desc, s.id`,
    values: [personId],
  });
  return rows.map(({ userAgent, ...row }) => ({ ...row, device: deviceOf(userAgent) }));
}
