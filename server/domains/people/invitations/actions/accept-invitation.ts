import type { AppointmentRole } from '../../../../../schema/words.ts';
import type { CurrentAppointment, Person } from '../../../../kernel/actor.ts';
import { isCurrent } from '../../../../kernel/actor-now.ts';
import { inviteInvalid } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../kernel/work.ts';
import type { Services } from '../../../../streams/index.ts';
import { Appointment } from '../../appointment.entity.ts';
import { heldAlready, stretch } from '../../appointments/actions/appoint.ts';
import { todayOf } from '../../appointments/days.ts';
import { recordAppointment } from '../../appointments/record.ts';
import { isAbove, sayThrough } from '../../bodies/body.policy.ts';
import { openOffice } from '../../bodies/office.ts';
import type { Body, BodyId } from '../../body.entity.ts';
import { mailboxIn } from '../../mailbox.ts';
import type { PersonId } from '../../person.entity.ts';
import { hashOfToken } from '../invitation-token.ts';

interface Taken {
  id: string;
  body_id: BodyId;
  role: AppointmentRole;
  ground: string;
  invited_by_id: PersonId;
}

/**
 * Uses an invitation up and appoints who accepts it: once, in time, with the verified address it was sent to, and while
 * who sent it could still send it. Everything else is INVITE_INVALID and changes nothing. Returns the appointment.
 */
export async function acceptInvitation(
  services: Services,
  actor: Person,
  input: { requestId: string; token: string },
): Promise<string> {
  const tokenHash = hashOfToken(input.token);
  const payload = { tokenHash: tokenHash.toString('hex') };
  const write = { requestId: input.requestId, action: 'acceptInvitation', payload };
  const { appointmentId } = await services.streams.perform(actor, write, async (work) => {
    const body = await takeBody(work, tokenHash);
    const taken = await take(work, tokenHash);
    await mustStillStand(work, taken, body);
    const appointment = await appointmentOf(work, taken);
    work.record(await work.streamOf('audit', taken.body_id), {
      kind: 'invitation.accepted',
      subjectId: taken.id,
      facts: { personId: actor.id, role: taken.role, bodyId: taken.body_id },
    });
    return { appointmentId: appointment.id as string };
  });
  return appointmentId;
}

// The body's people change one by one; whoever changes them takes it in hand first.
async function takeBody(work: Work, tokenHash: Buffer): Promise<Body> {
  const [known] = await work.em.execute<{ body_id: string }[]>(
    'select body_id from invitation where token_hash = ?',
    [tokenHash],
  );
  if (!known) throw inviteInvalid();
  return (await openOffice(work, known.body_id)).body;
}

// One statement decides, so that of two who accept at once one finds nothing left to accept.
async function take({ em, actor }: Work, tokenHash: Buffer): Promise<Taken> {
  const [taken] = await em.execute<Taken[]>(
    `update invitation i set accepted_at = now(), accepted_by_id = p.id
       from person p join auth_user u on u.id = p.user_id and u.email_verified
      where i.token_hash = ? and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
        and p.id = ?
        and ${mailboxIn('i.email')} = ${mailboxIn('u.email')}
     returning i.id, i.body_id, i.role, i.ground, i.invited_by_id`,
    [tokenHash, actor.id],
  );
  if (!taken) throw inviteInvalid();
  return taken;
}

// Whoever has lost an office must not come back through what they sent before; what they handed over, the next one stands for.
async function mustStillStand({ em }: Work, taken: Taken, body: Body): Promise<void> {
  const offices = await em.execute<CurrentAppointment[]>(
    `with recursive held as (
       select a.id, a.body_id, a.role, a.from_date, a.to_date, a.ended_at, a.handed_to_id from appointment a where a.person_id = ?
       union
       select a.id, a.body_id, a.role, a.from_date, a.to_date, a.ended_at, a.handed_to_id from appointment a join held on held.handed_to_id = a.id
     ) select held.body_id as "bodyId", held.role from held where ${isCurrent('held')}`,
    [taken.invited_by_id],
  );
  const say = sayThrough(offices, body);
  if (say === null || isAbove(taken.role, say)) throw inviteInvalid();
}

async function appointmentOf(work: Work, taken: Taken): Promise<Appointment> {
  const today = await todayOf(work, taken.body_id);
  const office = { personId: work.actor.id as PersonId, bodyId: taken.body_id, role: taken.role };
  const held = await heldAlready(work, { ...office, fromDate: today, toDate: null });
  if (held && held.fromDate <= today && held.toDate === null) return held;
  if (held) {
    // What they held for a time, or from a later day, they hold from now on and for good.
    await stretch(work, held, { fromDate: today, toDate: null });
    await recordAppointment(work, 'appointment.made', held);
    return held;
  }
  const appointment = work.em.create(Appointment, {
    id: newId<'Appointment'>(),
    ...office,
    fromDate: today,
    ground: taken.ground,
    madeById: taken.invited_by_id,
    createdAt: work.clock.now(),
  });
  work.em.persist(appointment);
  await recordAppointment(work, 'appointment.made', appointment);
  return appointment;
}
