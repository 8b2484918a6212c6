import { LockMode } from '@mikro-orm/postgresql';
import { limits } from '../../../../../schema/limits.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { isId, newId } from '../../../../kernel/ids.ts';
import { plainText } from '../../../../kernel/plain-text.ts';
import type { Work } from '../../../../kernel/work.ts';
import type { Services } from '../../../../streams/index.ts';
import { Grant } from '../../grant.entity.ts';
import type { PersonId } from '../../person.entity.ts';
import { AccessRequest, type AccessRequestId } from '../access-request.entity.ts';
import { holdThing, type SharedThing } from '../shared-thing.ts';
import { tellFollowers } from '../tell-followers.ts';

export interface DecideAccess {
  readonly requestId: string;
  readonly accessRequestId: string;
  readonly give: boolean;
  readonly reason?: string | null;
}

/** Lets in who asked, or declines with a reason they are told. Requests are there only for who shares the thing. */
export async function decideAccess(services: Services, actor: Person, input: DecideAccess): Promise<void> {
  if (!isId(input.accessRequestId)) throw notFound('request', input.accessRequestId);
  const reason = input.give && !input.reason ? null : plainText('reason', input.reason ?? '', limits.reason);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'decideAccess', payload }, async (work) => {
    const { asked, thing } = await requestToDecide(work, input.accessRequestId);
    asked.decide(input.give ? 'GIVEN' : 'DECLINED', actor.id, work.clock.now(), reason);
    if (input.give) await letIn(work, asked, thing, reason);
    const entry = {
      kind: input.give ? 'access.given' : 'access.declined',
      subjectId: asked.thingId,
      facts: { kind: asked.thingKind, role: asked.role, personId: asked.personId },
    };
    work.record(await work.streamOf('audit', thing.ownerId), entry);
    work.record(await work.streamOf('person', asked.personId), entry);
    return {};
  });
}

async function requestToDecide(
  work: Work,
  accessRequestId: string,
): Promise<{ asked: AccessRequest; thing: SharedThing }> {
  const id = accessRequestId as AccessRequestId;
  const asked = await work.em.findOne(AccessRequest, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const thing = asked && (await holdThing(work, asked.thingKind, asked.thingId));
  if (!asked || !thing?.may.read || !thing.may.share) throw notFound('request', accessRequestId);
  return { asked, thing };
}

async function letIn(
  work: Work,
  { thingKind, thingId, personId, role }: AccessRequest,
  thing: SharedThing,
  reason: string | null,
): Promise<void> {
  if ((await work.em.count(Grant, { thingId, personId, role })) === 0) {
    const grant = work.em.create(Grant, {
      id: newId<'Grant'>(),
      thingKind,
      thingId,
      personId,
      role,
      givenById: work.actor.id as PersonId,
      reason,
      createdAt: work.clock.now(),
    });
    work.em.persist(grant);
  }
  await tellFollowers(work, thing, { removesAccess: false });
}
