import { LockMode } from '@mikro-orm/postgresql';
import type { AppointmentRole } from '../../../../schema/words.ts';
import type { Person } from '../../../kernel/actor.ts';
import { actorNow } from '../../../kernel/actor-now.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import { Body, type BodyId } from '../body.entity.ts';
import { isAbove, overseesBody, sayOver } from './body.policy.ts';

/** A body whose people are being changed, and the actor as their rights stand at this moment. */
export interface Office {
  readonly body: Body;
  readonly actor: Person;
}

/** Takes a body in hand: changes of its people go one by one, each decided by who has a say once it is its turn. */
export async function openOffice(work: Work, bodyId: string): Promise<Office> {
  const body = isId(bodyId)
    ? await work.em.findOne(Body, { id: bodyId as BodyId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!body) throw notFound('body', bodyId);
  return { body, actor: await actorNow(work) };
}

/** Refuses who has no say over the body's people, or only below the role in question. */
export function mustHaveSay({ body, actor }: Office, role: AppointmentRole | null = null): void {
  const say = sayOver(actor, body);
  if (say === null) throw overseesBody.holds(actor, body) ? choose() : nobody();
  if (role !== null && isAbove(role, say))
    throw forbidden(`${role} stands above ${say}, which is yours here.`, 'ROLE_ABOVE_YOURS');
}

const nobody = () =>
  forbidden(
    'Only its focal points and coordinators, the focal points of the body above it, and administrators do this.',
    'NO_SAY_HERE',
  );
const choose = () =>
  forbidden('You may do this acting for another of your bodies; choose that one first.', 'CHOOSE_YOUR_BODY');
