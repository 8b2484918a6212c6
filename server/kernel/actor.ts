import type { AppointmentRole } from '../../schema/words.ts';

/** A current appointment: in which role the person acts for which body. */
export interface CurrentAppointment {
  readonly bodyId: string;
  readonly role: AppointmentRole;
}

/** A signed-in person with what they may act as now; reading uses all appointments, writing the one body acted for. */
export interface Person {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  readonly appointments: readonly CurrentAppointment[];
  readonly actingFor: string | null;
  /** Rises when what the person may see changes as a whole. */
  readonly accessVersion: number;
}

export interface Stranger {
  readonly kind: 'stranger';
}

export type Actor = Person | Stranger;

export const stranger: Stranger = { kind: 'stranger' };

/** The actor as they write: appointed to the one body they act for, and to no other. */
export function asActing(actor: Actor): Actor {
  if (actor.kind !== 'person') return actor;
  return { ...actor, appointments: actor.appointments.filter((one) => one.bodyId === actor.actingFor) };
}

/** The bodies whose things the actor may read. */
export function bodiesOf(actor: Actor): string[] {
  return actor.kind === 'person' ? [...new Set(actor.appointments.map((one) => one.bodyId))] : [];
}
