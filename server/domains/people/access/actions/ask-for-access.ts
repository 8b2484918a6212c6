import { limits } from '../../../../../schema/limits.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { conflict, notFound } from '../../../../kernel/errors.ts';
import { isId, newId } from '../../../../kernel/ids.ts';
import { plainText } from '../../../../kernel/plain-text.ts';
import type { GrantRole } from '../../../../kernel/policy.ts';
import type { Services } from '../../../../streams/index.ts';
import type { BodyId } from '../../body.entity.ts';
import { Grant } from '../../grant.entity.ts';
import type { PersonId } from '../../person.entity.ts';
import { AccessRequest, type AccessRequestId } from '../access-request.entity.ts';
import { findThing, thingExists, thingToShare } from '../shared-thing.ts';
import { tellFollowers } from '../tell-followers.ts';

export interface AskForAccess {
  readonly requestId: string;
  readonly kind: string;
  readonly id: string;
  readonly role: GrantRole;
  readonly words: string;
}

/**
 * Asks the people of a thing to be let in. The answer is the same whether there is such a thing or not, so asking
 * tells a stranger nothing. Asking again while it waits changes nothing.
 */
export async function askForAccess(services: Services, actor: Person, input: AskForAccess): Promise<void> {
  const words = plainText('words', input.words, limits.reason);
  if (
    await findThing(services.database.pool, actor, input.kind, input.id, (definition) => definition.mayRead)
  ) {
    throw conflict('You can see this already.');
  }
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'askForAccess', payload }, async (work) => {
    const thing = await thingExists(work.em, input.kind, input.id);
    if (!thing) return {};
    const waiting = await work.em.findOne(AccessRequest, {
      thingId: input.id,
      personId: actor.id as PersonId,
      state: 'PENDING',
    });
    if (waiting) return {};
    const request = work.em.create(AccessRequest, {
      id: newId<'AccessRequest'>(),
      thingKind: input.kind,
      thingId: input.id,
      personId: actor.id as PersonId,
      bodyId: actor.actingFor as BodyId | null,
      role: input.role,
      words,
      createdAt: work.clock.now(),
    });
    work.em.persist(request);
    const facts = { kind: input.kind, role: input.role };
    work.record(await work.streamOf('audit', thing.ownerId), {
      kind: 'access.asked',
      subjectId: input.id,
      facts,
    });
    return {};
  });
}

/** Lets in who asked, or declines with a reason they are told. */
export async function decideAccess(
  services: Services,
  actor: Person,
  input: { requestId: string; accessRequestId: string; give: boolean; reason?: string | null },
): Promise<void> {
  if (!isId(input.accessRequestId)) throw notFound('request', input.accessRequestId);
  const reason = input.give && !input.reason ? null : plainText('reason', input.reason ?? '', limits.reason);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'decideAccess', payload }, async (work) => {
    const asked = await work.em.findOne(
      AccessRequest,
      { id: input.accessRequestId as AccessRequestId },
      { lockMode: 4 },
    );
    const thing =
      asked &&
      (await thingToShare(services.database.pool, actor, asked.thingKind, asked.thingId).catch(() => null));
    if (!asked || !thing) throw notFound('request', input.accessRequestId);
    asked.decide(input.give ? 'GIVEN' : 'DECLINED', actor.id, work.clock.now(), reason);
    if (input.give) {
      const same = await work.em.count(Grant, {
        thingId: asked.thingId,
        personId: asked.personId,
        role: asked.role,
      });
      if (same === 0) {
        const grant = work.em.create(Grant, {
          id: newId<'Grant'>(),
          thingKind: asked.thingKind,
          thingId: asked.thingId,
          personId: asked.personId,
          role: asked.role,
          givenById: actor.id as PersonId,
          reason,
          createdAt: work.clock.now(),
        });
        work.em.persist(grant);
      }
      await tellFollowers(work, thing, { kind: 'access.changed', removesAccess: false });
    }
    const facts = { kind: asked.thingKind, role: asked.role, personId: asked.personId };
    const kind = input.give ? 'access.given' : 'access.declined';
    work.record(await work.streamOf('audit', thing.ownerId), { kind, subjectId: asked.thingId, facts });
    work.record(await work.streamOf('person', asked.personId), { kind, subjectId: asked.thingId, facts });
    return {};
  });
}
