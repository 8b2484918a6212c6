import { limits } from '../../../../schema/limits.ts';
import { groundOfHouse } from '../../../../schema/words.ts';
import { emailAddress } from '../../../kernel/email-address.ts';
import { notFound } from '../../../kernel/errors.ts';
import { givenName } from '../../../kernel/given-name.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Services } from '../../../streams/index.ts';
import { personOfUser } from '../actor.ts';
import { Appointment } from '../appointment.entity.ts';
import { heldAlready } from '../appointments/actions/appoint.ts';
import { todayOf } from '../appointments/days.ts';
import { recordAppointment } from '../appointments/record.ts';
import type { BodyId } from '../body.entity.ts';
import { mailboxIn, mailboxOf } from '../mailbox.ts';
import type { PersonId } from '../person.entity.ts';
import { accountOfMailbox } from './account.ts';
import { makeLink } from './single-use-link.ts';

type House = Pick<Services, 'database' | 'streams' | 'url'>;

export interface NewAdministrator {
  readonly email: string;
  readonly name: string;
  /** The body that they act for as administrator, as its address ends. */
  readonly body: string;
}

/**
 * Makes somebody an administrator of the house for who operates its machine: the first, whom nobody could invite, or one
 * who has lost every way in. Gives a link by which they choose their password, within an hour.
 */
export async function appointAdministrator(services: House, input: NewAdministrator): Promise<string> {
  const email = emailAddress('email', input.email);
  const name = givenName('name', input.name, limits.personName);
  const { pool } = services.database;
  const { rows } = await pool.query<{ id: BodyId }>('select id from body where slug = $1', [input.body]);
  if (!rows[0]) throw notFound('body', input.body);
  // Whoever operates the machine lets in whom they name, also somebody who was kept out.
  await pool.query(
    `update person p set disabled_at = null, disabled_by_id = null, disabled_reason = null
       from auth_user u where u.id = p.user_id and ${mailboxIn('u.email')} = $1 and p.disabled_at is not null`,
    [mailboxOf(email)],
  );
  const userId = (await accountOfMailbox(pool, email))?.userId ?? (await makeKnown(services, email, name));
  await appoint(services, userId, rows[0].id);
  const token = await makeLink(pool, { purpose: 'PASSWORD', userId, next: '/' });
  return `${services.url}/sign-in/new-password#${token}`;
}

async function makeKnown({ database }: House, email: string, name: string): Promise<string> {
  const userId = newId();
  await database.pool.query(
    `with account as (
       insert into auth_user (id, name, email, email_verified) values ($1, $2, $3, true) returning id
     ) insert into person (id, user_id, name) select $4, id, $2 from account`,
    [userId, name, email, newId()],
  );
  return userId;
}

async function appoint(services: House, userId: string, bodyId: BodyId): Promise<void> {
  const known = await personOfUser(services.database.pool, userId);
  const actor = known!.person;
  const write = { requestId: newId(), action: 'appointAdministrator', payload: { bodyId } };
  await services.streams.perform(actor, write, async (work) => {
    const office = {
      personId: actor.id as PersonId,
      bodyId,
      role: 'ADMINISTRATOR' as const,
      fromDate: await todayOf(work, bodyId),
      toDate: null,
    };
    if (await heldAlready(work, office)) return {};
    const appointment = work.em.create(Appointment, {
      id: newId<'Appointment'>(),
      ...office,
      ground: groundOfHouse,
      createdAt: work.clock.now(),
    });
    work.em.persist(appointment);
    await recordAppointment(work, 'appointment.made', appointment);
    return {};
  });
}
