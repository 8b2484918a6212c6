import type { EntityManager } from '@mikro-orm/postgresql';
import { limits } from '../../../../../schema/limits.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { isCurrent } from '../../../../kernel/actor-now.ts';
import { conflict, invalid, notFound } from '../../../../kernel/errors.ts';
import { isId, newId } from '../../../../kernel/ids.ts';
import { plainText } from '../../../../kernel/plain-text.ts';
import type { GrantRole } from '../../../../kernel/policy.ts';
import type { Work } from '../../../../kernel/work.ts';
import type { Services } from '../../../../streams/index.ts';
import type { BodyId } from '../../body.entity.ts';
import { Grant, type GrantId } from '../../grant.entity.ts';
import type { PersonId } from '../../person.entity.ts';
import { type SharedThing, thingToShare } from '../shared-thing.ts';
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

/** Gives a body or a person a part in a thing. Refuses people who act for nobody and have not asked to be let in. */
export async function giveGrant(services: Services, actor: Person, input: GiveGrant): Promise<void> {
  const { bodyId = null, personId = null } = input;
  if ((bodyId === null) === (personId === null))
    throw invalid('personId', 'A grant is given to one body or to one person.', 'BODY_OR_PERSON');
  const reason = input.reason ? plainText('reason', input.reason, limits.reason) : null;
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'giveGrant', payload }, async (work) => {
    const { em } = work;
    const thing = await thingToShare(work, input.kind, input.id);
    if (bodyId !== null) await mustBeBody(em, bodyId);
    if (personId !== null) await mustBeKnown(em, personId, thing);
    await giveWithin(work, thing, { bodyId, personId, role: input.role, reason });
    return {};
  });
}

/** Gives a part in a thing that is held, within the unit of work of who may: the caller has asked that. */
export async function giveWithin(
  work: Work,
  thing: SharedThing,
  { bodyId, personId, role, reason }: Part,
): Promise<GrantId> {
  const { em, actor } = work;
  const whom = { bodyId: bodyId as BodyId | null, personId: personId as PersonId | null };
  const same = await em.findOne(Grant, { thingId: thing.id, ...whom, role });
  if (same) throw conflict('This part was given already.', 'GIVEN_ALREADY');
  const grant = em.create(Grant, {
    id: newId<'Grant'>(),
    thingKind: thing.definition.kind,
    thingId: thing.id,
    ...whom,
    role,
    givenById: actor.id as PersonId,
    reason,
    createdAt: work.clock.now(),
  });
  em.persist(grant);
  await tellFollowers(work, thing, { removesAccess: false });
  const facts = { kind: thing.definition.kind, role, bodyId, personId };
  const entry = { kind: 'grant.given', subjectId: thing.id, facts };
  work.record(await work.streamOf('audit', thing.ownerId), entry);
  if (personId !== null) work.record(await work.streamOf('person', personId), entry);
  return grant.id;
}

interface Part {
  readonly bodyId: string | null;
  readonly personId: string | null;
  readonly role: GrantRole;
  readonly reason: string | null;
}

async function mustBeBody(em: EntityManager, bodyId: string): Promise<void> {
  const found = isId(bodyId) ? await em.execute('select 1 from body where id = ?', [bodyId]) : [];
  if (found.length === 0) throw notFound('body', bodyId);
}

// Whoever acts for nobody is known to administrators only: a grant must not be a way to learn their name.
async function mustBeKnown(
  em: EntityManager,
  personId: string,
  { id, definition }: SharedThing,
): Promise<void> {
  const found = isId(personId)
    ? await em.execute(
        `select 1 from person p where p.id = ? and p.erased_at is null and (
          exists (select 1 from appointment a where a.person_id = p.id and ${isCurrent('a')})
          or exists (select 1 from access_request r where r.person_id = p.id and r.thing_kind = ? and r.thing_id = ?))`,
        [personId, definition.kind, id],
      )
    : [];
  if (found.length === 0) throw notFound('person', personId);
}
