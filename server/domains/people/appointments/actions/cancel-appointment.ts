import { limits } from '../../../../../schema/limits.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { conflict } from '../../../../kernel/errors.ts';
import { plainText } from '../../../../kernel/plain-text.ts';
import type { Work } from '../../../../kernel/work.ts';
import type { Services } from '../../../../streams/index.ts';
import { Appointment } from '../../appointment.entity.ts';
import { mustHaveSay } from '../../bodies/office.ts';
import { todayOf } from '../days.ts';
import { recordAppointment } from '../record.ts';
import { stretch } from './appoint.ts';
import { endOn, takeAppointment } from './end-appointment.ts';

export interface CancelAppointment {
  readonly requestId: string;
  readonly appointmentId: string;
  readonly ground: string;
}

/**
 * Calls off an appointment that has not begun; it was never held. Where it came of a hand-over, the office stays with who
 * has it. Anybody may call off their own. Refuses one that has begun, which is ended instead.
 */
export async function cancelAppointment(
  services: Services,
  actor: Person,
  input: CancelAppointment,
): Promise<string> {
  const ground = plainText('ground', input.ground, limits.reason);
  const { requestId, ...payload } = input;
  const write = { requestId, action: 'cancelAppointment', payload };
  const { appointmentId } = await services.streams.perform(actor, write, async (work) => {
    const { appointment, office } = await takeAppointment(work, input.appointmentId);
    if (appointment.personId !== actor.id) mustHaveSay(office, appointment.role);
    if (appointment.fromDate <= (await todayOf(work, appointment.bodyId)))
      throw conflict(
        `This appointment began on ${appointment.fromDate}; end it instead.`,
        'APPOINTMENT_BEGUN',
        {
          begin: appointment.fromDate,
        },
      );
    const { toDate } = appointment;
    endOn(work, appointment, { lastDay: appointment.fromDate, isOver: true, ground });
    appointment.isCancelled = true;
    await work.em.flush();
    await keepWithWhoHadIt(work, appointment, toDate);
    await recordAppointment(work, 'appointment.cancelled', appointment);
    return { appointmentId: appointment.id as string };
  });
  return appointmentId;
}

async function keepWithWhoHadIt(work: Work, cancelled: Appointment, until: string | null): Promise<void> {
  const before = await work.em.find(Appointment, { handedToId: cancelled.id, endedAt: null });
  for (const appointment of before) {
    appointment.handedToId = null;
    appointment.endedById = null;
    appointment.endedGround = null;
    await work.em.flush();
    await stretch(work, appointment, { fromDate: appointment.fromDate, toDate: until });
    await recordAppointment(work, 'appointment.made', appointment);
  }
}
