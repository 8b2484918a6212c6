import type pg from 'pg';
import type { CurrentAppointment, Person } from '../../kernel/actor.ts';
import { isCurrent } from '../../kernel/actor-now.ts';

export interface SignedIn {
  readonly person: Person;
  readonly email: string;
}

/** A person as the database tells of them. */
export interface PersonRow {
  id: string;
  name: string;
  email: string;
  access_version: number;
  appointments: CurrentAppointment[];
}

/** The SQL for who an account belongs to, with the appointments they hold today; no row where there is none who may sign in. */
export const personSql = (userId: string) => `
  select p.id, p.name, u.email, p.access_version,
      coalesce((select json_agg(json_build_object('bodyId', a.body_id, 'role', a.role) order by a.from_date, a.id)
        from appointment a where a.person_id = p.id and ${isCurrent('a')}), '[]') as appointments
    from person p join auth_user u on u.id = p.user_id where p.user_id = ${userId} and p.disabled_at is null`;

/** The person behind a sign-in with the appointments they hold today, or null where there is none who may sign in. */
export async function personOfUser(pool: Pick<pg.Pool, 'query'>, userId: string): Promise<SignedIn | null> {
  const { rows } = await pool.query<PersonRow>({
    name: 'person of user',
    text: personSql('$1'),
    values: [userId],
  });
  return rows[0] ? signedInOf(rows[0]) : null;
}

/** The person of a row. */
export function signedInOf(row: PersonRow): SignedIn {
  return {
    email: row.email,
    person: {
      kind: 'person',
      id: row.id,
      name: row.name,
      appointments: row.appointments,
      actingFor: row.appointments[0]?.bodyId ?? null,
      accessVersion: row.access_version,
    },
  };
}

/**
 * The person acting for the body they chose, or for the first of theirs where they chose none. For a body that they are
 * not appointed to, or not any more, they act for none: what they write must not go out in another body's name.
 */
export function actingFor(person: Person, bodyId: string | undefined | null): Person {
  if (!bodyId) return person;
  return { ...person, actingFor: person.appointments.some((one) => one.bodyId === bodyId) ? bodyId : null };
}
