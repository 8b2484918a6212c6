import { limits } from '../../../../../schema/limits.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { conflict, invalid, notFound } from '../../../../kernel/errors.ts';
import { isId, newId } from '../../../../kernel/ids.ts';
import { plainText } from '../../../../kernel/plain-text.ts';
import type { GrantRole } from '../../../../kernel/policy.ts';
import type { Services } from '../../../../streams/index.ts';
import { Body, type BodyId } from '../../body.entity.ts';
import { Grant, type GrantId } from '../../grant.entity.ts';
import { Person as PersonEntity, type PersonId } from '../../person.entity.ts';
import { thingToShare } from '../shared-thing.ts';
import { tellFollowers } from '../tell-followers.ts';

export interface GiveGrant {
  readonly requestId: string;
  readonly kind: string;
  readonly id: string;
  readonly bodyId?: string | null;
  readonly personId?: string | null;
  readonly role: GrantRole;
  readonly reason?: string | null;
}

/** Gives a body or a person a part in a thing. Returns the grant's id. */
export async function giveGrant(services: Services, actor: Person, input: GiveGrant): Promise<string> {
  const { bodyId = null, personId = null } = input;
  if ((bodyId === null) === (personId === null))
    throw invalid('personId', 'A grant is given to one body or to one person.');
  const reason = input.reason ? plainText('reason', input.reason, limits.reason) : null;
  const thing = await thingToShare(services.database.pool, actor, input.kind, input.id);
  const { requestId, ...payload } = input;
  const { grantId } = await services.streams.perform(
    actor,
    { requestId, action: 'giveGrant', payload },
    async (work) => {
      const { em } = work;
      if (bodyId !== null && !(isId(bodyId) && (await em.count(Body, { id: bodyId as BodyId }))))
        throw notFound('body', bodyId);
      if (
        personId !== null &&
        !(isId(personId) && (await em.count(PersonEntity, { id: personId as PersonId })))
      ) {
        throw notFound('person', personId);
      }
      const whom = { bodyId: bodyId as BodyId | null, personId: personId as PersonId | null };
      const same = await em.findOne(Grant, { thingId: thing.id, ...whom, role: input.role });
      if (same) throw conflict('This part was given already.');
      const grant = em.create(Grant, {
        id: newId<'Grant'>(),
        thingKind: thing.definition.kind,
        thingId: thing.id,
        ...whom,
        role: input.role,
        givenById: actor.id as PersonId,
        reason,
        createdAt: work.clock.now(),
      });
      em.persist(grant);
      await tellFollowers(work, thing, { kind: 'access.changed', removesAccess: false });
      const facts = { kind: thing.definition.kind, role: input.role, bodyId, personId };
      work.record(await work.streamOf('audit', thing.ownerId), {
        kind: 'grant.given',
        subjectId: thing.id,
        facts,
      });
      return { grantId: grant.id as string };
    },
  );
  return grantId;
}

/** Takes a grant away; nothing that is recorded after it reaches whoever saw the thing through it alone. */
export async function withdrawGrant(
  services: Services,
  actor: Person,
  input: { requestId: string; grantId: string; reason?: string | null },
): Promise<{ kind: string; id: string }> {
  if (!isId(input.grantId)) throw notFound('grant', input.grantId);
  const { requestId, ...payload } = input;
  return services.streams.perform(actor, { requestId, action: 'withdrawGrant', payload }, async (work) => {
    const grant = await work.em.findOne(Grant, { id: input.grantId as GrantId });
    if (!grant) throw notFound('grant', input.grantId);
    const thing = await thingToShare(services.database.pool, actor, grant.thingKind, grant.thingId).catch(
      () => {
        throw notFound('grant', input.grantId);
      },
    );
    work.em.remove(grant);
    await tellFollowers(work, thing, { kind: 'access.changed', removesAccess: true });
    const facts = { kind: grant.thingKind, role: grant.role, bodyId: grant.bodyId, personId: grant.personId };
    work.record(await work.streamOf('audit', thing.ownerId), {
      kind: 'grant.withdrawn',
      subjectId: thing.id,
      facts,
    });
    return { kind: grant.thingKind, id: grant.thingId };
  });
}
