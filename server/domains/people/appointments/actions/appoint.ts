import { limits } from '../../../../../schema/limits.ts';
import type { AppointmentRole } from '../../../../../schema/words.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { dayOf } from '../../../../kernel/day.ts';
import { conflict, invalid, notFound } from '../../../../kernel/errors.ts';
import { isId, newId } from '../../../../kernel/ids.ts';
import { plainText } from '../../../../kernel/plain-text.ts';
import type { Work } from '../../../../kernel/work.ts';
import type { Services } from '../../../../streams/index.ts';
import { Appointment } from '../../appointment.entity.ts';
import { mustHaveSay, openOffice } from '../../bodies/office.ts';
import { Person as PersonEntity, type PersonId } from '../../person.entity.ts';
import { meantDay, todayOf } from '../days.ts';
import { recordAppointment } from '../record.ts';

export interface Appoint {
  readonly requestId: string;
  readonly personId: string;
  readonly bodyId: string;
  readonly role: AppointmentRole;
  readonly fromDate?: string | null;
  readonly toDate?: string | null;
  readonly ground: string;
}

/** Appoints somebody who has a sign-in to a body. Refuses a role above one's own, and what they hold already. */
export async function appoint(services: Services, actor: Person, input: Appoint): Promise<string> {
  const ground = plainText('ground', input.ground, limits.reason);
  const { requestId, ...payload } = input;
  const write = { requestId, action: 'appoint', payload };
  const { appointmentId } = await services.streams.perform(actor, write, async (work) => {
    const office = await openOffice(work, input.bodyId);
    mustHaveSay(office, input.role);
    const personId = await presentPerson(work, input.personId);
    const today = await todayOf(work, office.body.id);
    const fromDate = meantDay('fromDate', input.fromDate, today);
    const toDate = input.toDate ? dayOf('toDate', input.toDate) : null;
    if (toDate !== null && toDate < fromDate) {
      const words = `An appointment from ${fromDate} can’t end on ${toDate}, before it begins.`;
      throw invalid('toDate', words, 'DAY_BEFORE_BEGIN', { begin: fromDate });
    }
    if (toDate !== null && toDate < today) throw invalid('toDate', `${toDate} has passed.`, 'DAY_PASSED');
    const { body } = office;
    const held = await heldAlready(work, { personId, bodyId: body.id, role: input.role, fromDate, toDate });
    if (held) throw conflict('They hold this office already in that time.', 'HELD_ALREADY');
    const appointment = work.em.create(Appointment, {
      id: newId<'Appointment'>(),
      personId,
      bodyId: body.id,
      role: input.role,
      fromDate,
      toDate,
      ground,
      madeById: actor.id as PersonId,
      createdAt: work.clock.now(),
    });
    work.em.persist(appointment);
    await recordAppointment(work, 'appointment.made', appointment);
    return { appointmentId: appointment.id as string };
  });
  return appointmentId;
}

/** Somebody who has not been erased; refuses who is kept from signing in. */
export async function presentPerson({ em }: Work, id: string): Promise<PersonId> {
  const person = isId(id) ? await em.findOne(PersonEntity, { id: id as PersonId, erasedAt: null }) : null;
  if (!person) throw notFound('person', id);
  if (person.disabledAt !== null)
    throw conflict('They are kept from signing in; an administrator lets them in again first.', 'KEPT_OUT');
  return person.id;
}

type Held = Pick<Appointment, 'personId' | 'bodyId' | 'role' | 'fromDate' | 'toDate'>;

/** The appointment to the same office that somebody holds in some of these days, or null. */
export async function heldAlready(work: Work, office: Held): Promise<Appointment | null> {
  return (await heldIn(work, office))[0] ?? null;
}

/** Makes an appointment that somebody holds last over these days; refuses where they hold the same office apart from it. */
export async function stretch(
  work: Work,
  held: Appointment,
  { fromDate, toDate }: Pick<Held, 'fromDate' | 'toDate'>,
): Promise<void> {
  if (held.fromDate > fromDate) held.fromDate = fromDate;
  if (toDate === null || (held.toDate !== null && held.toDate < toDate)) held.toDate = toDate;
  const others = (await heldIn(work, held)).filter((one) => one !== held);
  if (others.length > 0)
    throw conflict(
      'They hold this office at another time as well; end that appointment first.',
      'HELD_AT_ANOTHER_TIME',
    );
}

async function heldIn(
  { em }: Work,
  { personId, bodyId, role, fromDate, toDate }: Held,
): Promise<Appointment[]> {
  const same = await em.find(
    Appointment,
    { personId, bodyId, role, endedAt: null },
    { orderBy: { fromDate: 'asc' } },
  );
  return same.filter(
    (one) => (toDate === null || one.fromDate <= toDate) && (one.toDate === null || one.toDate >= fromDate),
  );
}
