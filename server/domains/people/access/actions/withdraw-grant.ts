import type { Person } from '../../../../kernel/actor.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { isId } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../kernel/work.ts';
import type { Services } from '../../../../streams/index.ts';
import { Grant, type GrantId } from '../../grant.entity.ts';
import { holdThing, type SharedThing, thingToShare } from '../shared-thing.ts';
import { tellFollowers } from '../tell-followers.ts';

/** Takes a grant away; nothing that is recorded after it reaches whoever saw the thing through it alone. */
export async function withdrawGrant(
  services: Services,
  actor: Person,
  input: { requestId: string; grantId: string },
): Promise<{ kind: string; id: string }> {
  if (!isId(input.grantId)) throw notFound('grant', input.grantId);
  const { requestId, ...payload } = input;
  return services.streams.perform(actor, { requestId, action: 'withdrawGrant', payload }, async (work) => {
    const grant = await grantToSee(work, input.grantId);
    const { thingKind, thingId } = grant;
    const thing = await thingToShare(work, thingKind, thingId);
    await takeAway(work, thing, grant);
    return { kind: thingKind, id: thingId };
  });
}

/** Takes a part in a thing that is held away again, within the unit of work of who may; nothing where it is gone already. */
export async function withdrawWithin(work: Work, thing: SharedThing, grantId: GrantId): Promise<void> {
  const grant = await work.em.findOne(Grant, { id: grantId, thingId: thing.id });
  if (grant) await takeAway(work, thing, grant);
}

async function takeAway(work: Work, thing: SharedThing, grant: Grant): Promise<void> {
  work.em.remove(grant);
  await tellFollowers(work, thing, { removesAccess: true });
  const { thingKind: kind, role, bodyId, personId } = grant;
  const entry = { kind: 'grant.withdrawn', subjectId: thing.id, facts: { kind, role, bodyId, personId } };
  work.record(await work.streamOf('audit', thing.ownerId), entry);
  if (personId !== null) work.record(await work.streamOf('person', personId), entry);
}

/** The grant, once it is this unit of work's turn to change who sees the thing; else, or if it is gone by then, none. */
async function grantToSee(work: Work, grantId: string): Promise<Grant> {
  const grant = await work.em.findOne(Grant, { id: grantId as GrantId });
  const thing = grant && (await holdThing(work, grant.thingKind, grant.thingId));
  if (!grant || !thing?.may.read || !(await work.em.refresh(grant))) throw notFound('grant', grantId);
  return grant;
}
