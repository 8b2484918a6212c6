import { limits } from '../../../../../schema/limits.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { conflict, invalid, notFound } from '../../../../kernel/errors.ts';
import { isId } from '../../../../kernel/ids.ts';
import { plainText } from '../../../../kernel/plain-text.ts';
import type { Work } from '../../../../kernel/work.ts';
import type { Services } from '../../../../streams/index.ts';
import { Appointment, type AppointmentId } from '../../appointment.entity.ts';
import { isColleague } from '../../bodies/body.policy.ts';
import { mustHaveSay, type Office, openOffice } from '../../bodies/office.ts';
import type { PersonId } from '../../person.entity.ts';
import { meantDay, todayOf } from '../days.ts';
import { mustRemain } from '../must-remain.ts';
import { recordAppointment } from '../record.ts';

export interface EndAppointment {
  readonly requestId: string;
  readonly appointmentId: string;
  /** The last day; none for at once. */
  readonly lastDay?: string | null;
  readonly ground: string;
}

/**
 * Ends an appointment: at once, or on a day to come. Anybody may lay down their own. Refuses the last focal point of a
 * body and the last administrator, who can only hand over.
 */
export async function endAppointment(
  services: Services,
  actor: Person,
  input: EndAppointment,
): Promise<string> {
  const ground = plainText('ground', input.ground, limits.reason);
  const { requestId, ...payload } = input;
  const write = { requestId, action: 'endAppointment', payload };
  const { appointmentId } = await services.streams.perform(actor, write, async (work) => {
    const { appointment, office } = await takeAppointment(work, input.appointmentId);
    if (appointment.personId !== actor.id) mustHaveSay(office, appointment.role);
    const today = await todayOf(work, appointment.bodyId);
    const lastDay = meantDay('lastDay', input.lastDay, today);
    mustHold(appointment, lastDay, 'lastDay');
    await mustRemain(work, appointment, lastDay);
    endOn(work, appointment, { lastDay, isOver: lastDay <= today, ground });
    await recordAppointment(work, 'appointment.ended', appointment);
    return { appointmentId: appointment.id as string };
  });
  return appointmentId;
}

/** An appointment with its body in hand, as it stands now; refuses one that has ended. */
export async function takeAppointment(
  work: Work,
  id: string,
): Promise<{ appointment: Appointment; office: Office }> {
  const known = isId(id) ? await work.em.findOne(Appointment, { id: id as AppointmentId }) : null;
  if (!known) throw notFound('appointment', id);
  const office = await openOffice(work, known.bodyId);
  const appointment = await work.em.refresh(known);
  if (!appointment || !(await mayKnow(work, appointment, office))) throw notFound('appointment', id);
  if (appointment.endedAt !== null) {
    const end = appointment.toDate ?? '';
    throw conflict(`This appointment ended on ${end}.`, 'APPOINTMENT_OVER', { end });
  }
  return { appointment, office };
}

// Who acts for a body today is public; who did before or will is for people of the network.
async function mayKnow(work: Work, appointment: Appointment, { actor }: Office): Promise<boolean> {
  if (isColleague(actor) || appointment.personId === actor.id) return true;
  return appointment.endedAt === null && appointment.fromDate <= (await todayOf(work, appointment.bodyId));
}

/** Refuses a day on which the appointment has not begun, or is over by itself. */
export function mustHold({ fromDate, toDate }: Appointment, day: string, field: string): void {
  if (day < fromDate) {
    const words = `The appointment begins on ${fromDate}; it can’t end on ${day}, before that.`;
    throw invalid(field, words, 'DAY_BEFORE_BEGIN', { begin: fromDate });
  }
  if (toDate !== null && day > toDate) {
    const words = `The appointment ends on ${toDate}, before ${day}.`;
    throw invalid(field, words, 'DAY_AFTER_END', { end: toDate });
  }
}

/** Writes the end into the appointment: from now on where it is over, else on its day. */
export function endOn(
  work: Work,
  appointment: Appointment,
  end: { lastDay: string; isOver: boolean; ground: string },
): void {
  appointment.toDate = end.lastDay;
  appointment.endedById = work.actor.id as PersonId;
  appointment.endedGround = end.ground;
  appointment.endedAt = end.isOver ? work.clock.now() : null;
}
