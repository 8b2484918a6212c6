import { planLimits as limits } from '../../../../schema/plan-limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, forbidden, invalid, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { dropHeld, keepOrigin } from '../../commitments/index.ts';
import { type BodyId, tellOfParties } from '../../people/index.ts';
import { type HeldPlan, holdPlan, mustKeep } from '../hold-plan.ts';
import { ActionGroup, type ActionGroupId } from '../lines/action-group.entity.ts';
import { Activity, type ActivityId } from '../lines/activity.entity.ts';
import { mustHaveRoom } from '../lines/change-lines.ts';
import { lastOf, makeRoom } from '../lines/places.ts';
import { makePromise } from '../lines/promises.ts';
import type { PlanId } from '../plan.entity.ts';
import { recordPlan } from '../record-plan.ts';

export interface CarryOver {
  readonly requestId: string;
  /** The plan that goes on with it: one that follows the plan that the activities stand in. */
  readonly planId: string;
  readonly activityIds: readonly string[];
  /** Why it was not done, in words that stay with what was promised. */
  readonly reason: string;
}

/**
 * Carries unfinished activities over into the plan that follows theirs. There each is new, without days, and knows where it comes
 * from; what was promised in the old plan is given up with the reason. Refuses what is done, and what was carried over already.
 */
export async function carryOver(services: Services, actor: Person, input: CarryOver): Promise<string> {
  const reason = plainText('reason', input.reason, limits.reason);
  const ids = [...new Set(input.activityIds)];
  if (ids.length === 0) throw invalid('activityIds', 'Choose what is carried over.', 'EMPTY');
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'carryOver', payload }, async (work) => {
    const [before, held] = await holdBoth(work, input.planId);
    await mustHaveRoom(work, held, 'ACTIVITY', ids.length);
    const activities = await unfinished(work, before.plan.id, ids);
    await goOnWithInitiatives(work, before, held);
    const groups = new Map<string, ActionGroupId>();
    for (const old of activities) {
      const groupId = groups.get(old.groupId) ?? (await sameGroup(work, held, old.groupId));
      groups.set(old.groupId, groupId);
      await goOnWith(work, held, old, groupId);
    }
    const promised = activities.flatMap(({ commitmentId }) => commitmentId ?? []);
    if (promised.length > 0) await dropHeld(work, { kind: 'plan', id: before.plan.id }, reason, promised);
    await tellOfParties(work, 'plan', held.plan.id, { removesAccess: false });
    recordPlan(work, before, 'carried-over', { count: ids.length });
    recordPlan(work, held, 'went-on', { count: ids.length });
    return {};
  });
  return input.planId;
}

/** The plan and the one that it follows, the older first, so that two who hold both never wait in a ring. */
async function holdBoth(work: Work, id: string): Promise<[HeldPlan, HeldPlan]> {
  const [row] = isId(id)
    ? await work.em.execute<{ follows_id: string | null }[]>('select follows_id from plan where id = ?', [id])
    : [];
  if (!row?.follows_id) {
    // To who may not know of it, it is not there; to others it follows nothing.
    mustKeep(await holdPlan(work, id));
    throw conflict('The plan follows no other.', 'PLAN_FOLLOWS_NONE');
  }
  const before = await holdPlan(work, row.follows_id, ['plan', id]);
  const held = await holdPlan(work, id);
  mustKeep(held);
  if (!before.may.keep)
    throw forbidden('Who keeps both plans carries over from one into the other.', 'PLAN_KEEPERS_ONLY');
  return [before, held];
}

async function unfinished(work: Work, planId: PlanId, ids: readonly string[]): Promise<Activity[]> {
  const wrong = ids.find((id) => !isId(id));
  if (wrong !== undefined) throw notFound('activity', wrong);
  const found = await work.em.find(
    Activity,
    { planId, id: { $in: ids as ActivityId[] } },
    { orderBy: { groupId: 'asc', place: 'asc' } },
  );
  const missing = ids.find((id) => !found.some((one) => one.id === id));
  if (missing !== undefined) throw notFound('activity', missing);
  const [over] = await work.em.execute<{ done: number; carried: number }[]>(
    `select count(*) filter (where o.state = 'DONE')::int as done, count(n.id)::int as carried
      from activity a left join occurrence o on o.commitment_id = a.commitment_id left join activity n on n.carried_from_id = a.id
      where a.id = any(?::uuid[])`,
    [`{${ids.join(',')}}`],
  );
  if (over!.done > 0) throw conflict('What is done is not carried over.', 'DONE_ALREADY');
  if (over!.carried > 0) throw conflict('Another plan goes on with it already.', 'GOES_ON_ELSEWHERE');
  return found;
}

async function goOnWith(work: Work, held: HeldPlan, old: Activity, groupId: ActionGroupId): Promise<void> {
  const siblings = { groupId };
  const activity = work.em.create(Activity, {
    id: newId<'Activity'>(),
    planId: held.plan.id,
    groupId,
    place: await makeRoom(work, siblings, await lastOf(work, siblings)),
    title: old.title,
    leadId: old.leadId as BodyId | null,
    budgetSource: old.budgetSource,
    carriedFromId: old.id,
    editionId: old.editionId,
  });
  work.em.persist(activity);
  await work.em.flush();
  await makePromise(work, held, activity);
  await work.em.execute(
    'insert into activity_body (activity_id, body_id, place) select ?, body_id, place from activity_body where activity_id = ?',
    [activity.id, old.id],
  );
  await work.em.execute(
    'insert into activity_initiative (activity_id, initiative_id) select ?, initiative_id from activity_initiative where activity_id = ?',
    [activity.id, old.id],
  );
  for (const { from_id: id } of await work.em.execute<{ from_id: string }[]>(
    `select from_id from origin where to_id = ? and from_kind = 'promise'`,
    [old.id],
  ))
    await keepOrigin(work, { kind: 'promise', id }, { kind: 'activity', id: activity.id });
  await keepOrigin(work, { kind: 'activity', id: old.id }, { kind: 'activity', id: activity.id });
}

/** The group that is called the same in the new plan, made where there is none. */
async function sameGroup(work: Work, held: HeldPlan, groupId: ActionGroupId): Promise<ActionGroupId> {
  const { plan } = held;
  const old = await work.em.findOneOrFail(ActionGroup, { id: groupId });
  const [same] = await work.em.execute<{ id: ActionGroupId }[]>(
    'select id from action_group where plan_id = ? and title = ?::jsonb order by place limit 1',
    [plan.id, JSON.stringify(old.title)],
  );
  if (same) return same.id;
  await mustHaveRoom(work, held, 'GROUP', 1);
  const siblings = { planId: plan.id };
  const group = work.em.create(ActionGroup, {
    id: newId<'ActionGroup'>(),
    planId: plan.id,
    place: await makeRoom(work, siblings, await lastOf(work, siblings)),
    title: old.title,
  });
  work.em.persist(group);
  await work.em.flush();
  return group.id;
}

async function goOnWithInitiatives(work: Work, before: HeldPlan, { plan }: HeldPlan): Promise<void> {
  await work.em.execute(
    `insert into plan_initiative (plan_id, initiative_id, place) select ?, initiative_id, place from plan_initiative where plan_id = ?
      on conflict do nothing`,
    [plan.id, before.plan.id],
  );
}
