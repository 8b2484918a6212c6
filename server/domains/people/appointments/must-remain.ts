import { conflict } from '../../../kernel/errors.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Appointment } from '../appointment.entity.ts';
import { lastingRoles } from '../bodies/body.policy.ts';

/** Refuses to end the last focal point of a body and the last administrator of the house: somebody must stay for good. */
export async function mustRemain({ em }: Work, ending: Appointment, lastDay: string): Promise<void> {
  if (!lastingRoles.includes(ending.role)) return;
  const ofHouse = ending.role === 'ADMINISTRATOR';
  // The body is locked by whoever ends an appointment to it; the administrators of all bodies are one set.
  if (ofHouse) await em.execute(`select pg_advisory_xact_lock(hashtext('trellis administrators'))`);
  const others = await em.execute(
    `select 1 from appointment a where a.id <> ? and a.role = ? and (a.body_id = ? or ?) and a.ended_at is null
       and a.to_date is null and a.from_date <= greatest(?::date, current_date) limit 1`,
    [ending.id, ending.role, ending.bodyId, ofHouse, lastDay],
  );
  if (others.length === 0) {
    throw conflict(
      ofHouse
        ? 'This is the last administrator of the house. Hand over to somebody else instead.'
        : 'This is the last focal point of the body. Hand over to somebody else instead.',
    );
  }
}
