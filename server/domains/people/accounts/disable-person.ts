import { limits } from '../../../../schema/limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { actorNow } from '../../../kernel/actor-now.ts';
import { conflict, forbidden, notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { isAdministrator } from '../bodies/body.policy.ts';
import { Person as PersonEntity, type PersonId } from '../person.entity.ts';

export interface DisablePerson {
  readonly requestId: string;
  readonly personId: string;
  readonly reason: string;
}

/**
 * Keeps somebody from signing in: every sign-in and link of theirs ends, sockets included. Their appointments stay, and
 * hold again when they are let in again. For administrators; refuses oneself and the last administrator.
 */
export async function disablePerson(
  services: Services,
  actor: Person,
  input: DisablePerson,
): Promise<string> {
  const reason = plainText('reason', input.reason, limits.reason);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'disablePerson', payload }, async (work) => {
    const person = await personToJudge(work, input.personId);
    if (person.disabledAt !== null)
      throw conflict('They are kept from signing in already.', 'KEPT_OUT_ALREADY');
    await mustLeaveAnAdministrator(work, person.id);
    person.disabledAt = work.clock.now();
    person.disabledById = actor.id as PersonId;
    person.disabledReason = reason;
    for (const table of ['auth_session', 'single_use_link'])
      await work.em.execute(`delete from ${table} where user_id = ?`, [person.userId]);
    await record(work, 'account.disabled', person.id);
    return {};
  });
  return input.personId;
}

/** Lets somebody sign in again, with the appointments that they still hold. For administrators. */
export async function enablePerson(
  services: Services,
  actor: Person,
  { requestId, personId }: { requestId: string; personId: string },
): Promise<string> {
  const write = { requestId, action: 'enablePerson', payload: { personId } };
  await services.streams.perform(actor, write, async (work) => {
    const person = await personToJudge(work, personId);
    if (person.disabledAt === null) throw conflict('They may sign in already.', 'LET_IN_ALREADY');
    person.disabledAt = null;
    person.disabledById = null;
    person.disabledReason = null;
    await record(work, 'account.enabled', person.id);
    return {};
  });
  return personId;
}

/** The person, for an administrator as of now: of two who put each other out at once, the second has lost the right. */
async function personToJudge(work: Work, personId: string): Promise<PersonEntity> {
  await work.em.execute(`select pg_advisory_xact_lock(hashtext('trellis administrators'))`);
  if (!isAdministrator(await actorNow(work)))
    throw forbidden('Only an administrator of the house does this.', 'ADMINISTRATORS_ONLY');
  const person = isId(personId)
    ? await work.em.findOne(PersonEntity, { id: personId as PersonId, erasedAt: null })
    : null;
  if (!person) throw notFound('person', personId);
  if (person.id === work.actor.id)
    throw conflict('Nobody shuts themselves out; another administrator does it.', 'NOT_YOURSELF');
  if (person.isDemonstration)
    throw forbidden(
      'The people of the demonstration belong to everybody and stay.',
      'BELONGS_TO_THE_DEMONSTRATION',
    );
  return person;
}

async function mustLeaveAnAdministrator({ em }: Work, personId: string): Promise<void> {
  const [row] = await em.execute<{ is_last: boolean }[]>(
    `select bool_or(a.person_id = ?) and not bool_or(a.person_id <> ?) as is_last
       from appointment a join person p on p.id = a.person_id
      where a.role = 'ADMINISTRATOR' and a.ended_at is null and a.to_date is null
        and a.from_date <= body_today(a.body_id) and p.disabled_at is null`,
    [personId, personId],
  );
  if (row?.is_last)
    throw conflict(
      'This is the last administrator of the house. Appoint another first.',
      'LAST_ADMINISTRATOR',
    );
}

async function record(
  work: Work,
  kind: 'account.disabled' | 'account.enabled',
  personId: string,
): Promise<void> {
  const entry = { kind, subjectId: personId, facts: { personId } };
  work.record(await work.streamOf('audit', work.actor.actingFor!), entry);
  work.record(await work.streamOf('person', personId), entry);
  work.renewAccess(personId);
}
