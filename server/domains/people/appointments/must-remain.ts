import { conflict } from '../../../kernel/errors.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Appointment } from '../appointment.entity.ts';
import { lastingRoles } from '../bodies/body.policy.ts';

/**
 * The SQL for whether somebody else holds for good what this appointment gives, by a day: the focal points of one body are
 * one set, the administrators of all bodies another. Whoever is kept from signing in does not count.
 */
export const othersRemain = (ending: string, by: string): string =>
  `exists (select 1 from appointment o join person holder on holder.id = o.person_id and holder.disabled_at is null
    where o.id <> ${ending}.id and o.role = ${ending}.role and (o.body_id = ${ending}.body_id or ${ending}.role = 'ADMINISTRATOR')
      and o.ended_at is null and o.to_date is null and o.from_date <= ${by})`;

/** Refuses to end the last focal point of a body and the last administrator of the house: somebody must stay for good. */
export async function mustRemain(
  { em }: Pick<Work, 'em'>,
  ending: Appointment,
  lastDay: string,
): Promise<void> {
  if (!lastingRoles.includes(ending.role)) return;
  const ofHouse = ending.role === 'ADMINISTRATOR';
  // The body is locked by whoever ends an appointment to it; the administrators of all bodies are one set.
  if (ofHouse) await em.execute(`select pg_advisory_xact_lock(hashtext('trellis administrators'))`);
  const others = await em.execute(
    `select 1 from appointment ending where ending.id = ? and ${othersRemain('ending', 'greatest(?::date, body_today(o.body_id))')}`,
    [ending.id, lastDay],
  );
  if (others.length === 0) {
    throw conflict(
      ofHouse
        ? 'This is the last administrator of the house. Hand over to somebody else instead.'
        : 'This is the last focal point of the body. Hand over to somebody else instead.',
      ofHouse ? 'LAST_ADMINISTRATOR' : 'LAST_FOCAL_POINT',
    );
  }
}
