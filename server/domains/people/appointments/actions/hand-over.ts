import { limits } from '../../../../../schema/limits.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { dayAfter } from '../../../../kernel/day.ts';
import { conflict, invalid } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { plainText } from '../../../../kernel/plain-text.ts';
import type { Work } from '../../../../kernel/work.ts';
import type { Services } from '../../../../streams/index.ts';
import { Appointment } from '../../appointment.entity.ts';
import { mustHaveSay } from '../../bodies/office.ts';
import type { PersonId } from '../../person.entity.ts';
import { meantDay, todayOf } from '../days.ts';
import { tellOfHandOver } from '../on-hand-over.ts';
import { recordAppointment } from '../record.ts';
import { tellSuccessor } from '../tell-successor.ts';
import { heldAlready, presentPerson, stretch } from './appoint.ts';
import { endOn, mustHold, takeAppointment } from './end-appointment.ts';

export interface HandOverInput {
  readonly requestId: string;
  readonly appointmentId: string;
  readonly toPersonId: string;
  /** The first day of the one who follows; none for today. */
  readonly on?: string | null;
  readonly ground: string;
}

/**
 * Ends one person's appointment and begins another's to the same office; what waits for the one waits for the other.
 * Where both hold the office already, it goes on with the second alone. Returns the appointment that follows.
 */
export async function handOver(services: Services, actor: Person, input: HandOverInput): Promise<string> {
  const ground = plainText('ground', input.ground, limits.reason);
  const { requestId, ...payload } = input;
  const { appointmentId } = await services.streams.perform(
    actor,
    { requestId, action: 'handOver', payload },
    async (work) => {
      const { appointment: old, office } = await takeAppointment(work, input.appointmentId);
      mustHaveSay(office, old.role);
      const toPersonId = await presentPerson(work, input.toPersonId);
      if (toPersonId === old.personId)
        throw invalid('toPersonId', 'An office is handed over to somebody else.', 'SAME_PERSON');
      const today = await todayOf(work, old.bodyId);
      const on = meantDay('on', input.on, today);
      mustHold(old, on, 'on');
      await mustNotCross(work, old, toPersonId);
      const next = await successor(work, old, { toPersonId, on, ground });
      const lastDay = on > old.fromDate ? dayAfter(on, -1) : on;
      endOn(work, old, { lastDay, isOver: on <= today, ground });
      // The next one's row is there before the old one points to it.
      await work.em.flush();
      old.handedToId = next.id;
      await recordAppointment(work, 'appointment.handed-over', old, { toPersonId });
      await tellOfHandOver(work, { bodyId: old.bodyId, fromPersonId: old.personId, toPersonId });
      await tellSuccessor(work, services.url, {
        from: old.personId,
        to: toPersonId,
        body: office.body,
        role: old.role,
      });
      return { appointmentId: next.id as string };
    },
  );
  return appointmentId;
}

/** Refuses to give an office back to who has just handed it over: of two who hand over to each other, the first one did. */
async function mustNotCross({ em }: Work, old: Appointment, toPersonId: string): Promise<void> {
  const crossing = await em.execute(
    `select 1 from appointment where person_id = ? and handed_to_id = ? and (ended_at at time zone body_zone(body_id))::date = body_today(body_id)`,
    [toPersonId, old.id],
  );
  if (crossing.length > 0) {
    throw conflict(
      'They have handed this office over to you today. If that was a mistake, appoint them anew.',
      'HANDED_OVER_TO_YOU_TODAY',
    );
  }
}

async function successor(
  work: Work,
  old: Appointment,
  { toPersonId, on, ground }: { toPersonId: PersonId; on: string; ground: string },
): Promise<Appointment> {
  const office = { personId: toPersonId, bodyId: old.bodyId, role: old.role };
  const held = await heldAlready(work, { ...office, fromDate: on, toDate: old.toDate });
  if (held) {
    // Who takes over for good stays for good.
    await stretch(work, held, { fromDate: on, toDate: old.toDate });
    return held;
  }
  const next = work.em.create(Appointment, {
    id: newId<'Appointment'>(),
    ...office,
    fromDate: on,
    toDate: old.toDate,
    ground,
    madeById: work.actor.id as PersonId,
    createdAt: work.clock.now(),
  });
  work.em.persist(next);
  await recordAppointment(work, 'appointment.made', next);
  return next;
}
