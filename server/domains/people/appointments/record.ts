import type { Work } from '../../../kernel/work.ts';
import type { Appointment } from '../appointment.entity.ts';

type Kind = 'appointment.made' | 'appointment.ended' | 'appointment.handed-over' | 'appointment.cancelled';

/** Tells of an appointment in the body's audit and to the people concerned, whose rights are looked at anew. */
export async function recordAppointment(
  work: Work,
  kind: Kind,
  appointment: Appointment,
  more: { toPersonId?: string } = {},
): Promise<void> {
  const { id, personId, bodyId, role, fromDate, toDate } = appointment;
  const entry = { kind, subjectId: id, facts: { personId, bodyId, role, fromDate, toDate, ...more } };
  work.record(await work.streamOf('audit', bodyId), entry);
  for (const concerned of new Set([personId, ...(more.toPersonId ? [more.toPersonId] : [])])) {
    work.record(await work.streamOf('person', concerned), entry);
    work.renewAccess(concerned);
  }
}
