import type { Person } from '../../../../kernel/actor.ts';
import { forbidden } from '../../../../kernel/errors.ts';
import type { Work } from '../../../../kernel/work.ts';
import type { Services } from '../../../../streams/index.ts';
import { Appointment } from '../../appointment.entity.ts';
import { endOn } from '../../appointments/actions/end-appointment.ts';
import { todayOf } from '../../appointments/days.ts';
import { mustRemain } from '../../appointments/must-remain.ts';
import { recordAppointment } from '../../appointments/record.ts';
import { openOffice } from '../../bodies/office.ts';
import { mailboxIn } from '../../mailbox.ts';
import { Person as PersonEntity, type PersonId } from '../../person.entity.ts';
import { tellOfErasure } from '../on-erasure.ts';

/**
 * Takes a person out of the house: their name, their sign-in and all that says who they were. What they did and said keeps
 * its place, by a former member. Refuses who is the last to hold an office; they hand over first.
 */
export async function eraseMe(
  services: Services,
  actor: Person,
  input: { requestId: string },
): Promise<void> {
  const write = { requestId: input.requestId, action: 'eraseMe', payload: {} };
  await services.streams.perform(actor, write, async (work) => {
    const person = await work.em.findOneOrFail(PersonEntity, { id: actor.id as PersonId });
    if (person.isDemonstration)
      throw forbidden(
        'The people of the demonstration belong to everybody and stay.',
        'BELONGS_TO_THE_DEMONSTRATION',
      );
    await endAll(work);
    await tellOfErasure(work);
    const email = await addressOf(work);
    const { userId } = person;
    person.name = formerMember;
    person.userId = null;
    person.slug = null;
    person.zone = 'UTC';
    person.preferredLanguage = 'en';
    person.notificationWishes = {};
    person.erasedAt = work.clock.now();
    await work.em.flush();
    await forget(work, email);
    // Sessions and accounts go with the user.
    await work.em.execute('delete from auth_user where id = ?', [userId]);
    work.record(await work.streamOf('person', person.id), { kind: 'person.erased', subjectId: person.id });
    work.renewAccess(person.id);
    return {};
  });
}

/** What stands in the database in the place of a name; screens say it in their reader's language. */
export const formerMember = 'Former member';

async function endAll(work: Work): Promise<void> {
  const { em, actor } = work;
  const held = await em.find(
    Appointment,
    { personId: actor.id as PersonId, endedAt: null },
    { orderBy: { bodyId: 'asc' } },
  );
  // In the order of the bodies' ids, so that two who leave at once do not wait for each other.
  for (const appointment of held) {
    await openOffice(work, appointment.bodyId);
    if (!(await em.refresh(appointment)) || appointment.endedAt !== null) continue;
    const today = await todayOf(work, appointment.bodyId);
    const lastDay = appointment.fromDate > today ? appointment.fromDate : today;
    await mustRemain(work, appointment, lastDay);
    endOn(work, appointment, { lastDay, isOver: true, ground: 'Left the network.' });
    appointment.isCancelled = appointment.fromDate > today;
    await em.flush();
    await recordAppointment(work, 'appointment.ended', appointment);
  }
}

async function addressOf({ em, actor }: Work): Promise<string> {
  const [row] = await em.execute<{ email: string }[]>(
    'select u.email from person p join auth_user u on u.id = p.user_id where p.id = ?',
    [actor.id],
  );
  return row!.email;
}

/** Takes the address and the person's own words about themselves out of what stays. */
async function forget({ em, actor }: Work, email: string): Promise<void> {
  await em.execute(
    `update invitation set name = null, email = 'erased-' || id || '@erased.invalid',
        revoked_at = case when accepted_at is null then coalesce(revoked_at, now()) end,
        revoked_by_id = case when accepted_at is null then coalesce(revoked_by_id, ?) end
      where ${mailboxIn('email')} = ${mailboxIn('?')} or accepted_by_id = ?`,
    [actor.id, email, actor.id],
  );
  await em.execute(`delete from outbox_mail where ${mailboxIn('recipient')} = ${mailboxIn('?')}`, [email]);
  await em.execute('delete from "grant" where person_id = ?', [actor.id]);
  await em.execute(`update access_request set words = '…', asked_for = null where person_id = ?`, [actor.id]);
}
