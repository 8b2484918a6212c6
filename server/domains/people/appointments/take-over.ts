import type { AppointmentRole } from '../../../../schema/words.ts';
import { dayAfter } from '../../../kernel/day.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import { Appointment } from '../appointment.entity.ts';
import { openOffice } from '../bodies/office.ts';
import type { PersonId } from '../person.entity.ts';
import { presentPerson } from './actions/appoint.ts';
import { endOn } from './actions/end-appointment.ts';
import { todayOf } from './days.ts';
import { tellOfHandOver } from './on-hand-over.ts';
import { recordAppointment } from './record.ts';
import { tellSuccessor } from './tell-successor.ts';

/**
 * Brings somebody into an office from today for so many months, whoever held it until now having handed over. Who may do so
 * has been decided before: by an election, not by a say over the body.
 */
export async function takeOver(
  work: Work,
  url: string,
  office: { bodyId: string; personId: string; role: AppointmentRole; months: number; ground: string },
): Promise<void> {
  const { role, ground } = office;
  const { body } = await openOffice(work, office.bodyId);
  const personId = await presentPerson(work, office.personId);
  const today = await todayOf(work, body.id);
  const [row] = await work.em.execute<{ last: string }[]>(
    `select (?::date + make_interval(months => ?) - interval '1 day')::date::text as last`,
    [today, office.months],
  );
  const held = await work.em.find(
    Appointment,
    { bodyId: body.id, role, endedAt: null, fromDate: { $lte: today } },
    { orderBy: { id: 'asc' } },
  );
  for (const old of held)
    endOn(work, old, {
      lastDay: today > old.fromDate ? dayAfter(today, -1) : today,
      isOver: true,
      ground,
    });
  await work.em.flush();
  const next = work.em.create(Appointment, {
    id: newId<'Appointment'>(),
    personId,
    bodyId: body.id,
    role,
    fromDate: today,
    toDate: row!.last,
    ground,
    madeById: work.actor.id as PersonId,
    createdAt: work.clock.now(),
  });
  work.em.persist(next);
  await work.em.flush();
  await recordAppointment(work, 'appointment.made', next);
  for (const old of held) {
    old.handedToId = next.id;
    if (old.personId === personId) {
      await recordAppointment(work, 'appointment.ended', old);
      continue;
    }
    await recordAppointment(work, 'appointment.handed-over', old, { toPersonId: personId });
    await tellOfHandOver(work, { bodyId: body.id, fromPersonId: old.personId, toPersonId: personId });
    await tellSuccessor(work, url, { from: old.personId, to: personId, body, role });
  }
}
