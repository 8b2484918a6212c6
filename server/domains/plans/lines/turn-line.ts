import type { Person } from '../../../kernel/actor.ts';
import { conflict } from '../../../kernel/errors.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { type HeldPlan, mustBeVersion } from '../hold-plan.ts';
import { recordPlan } from '../record-plan.ts';
import { ActionGroup, type ActionGroupId } from './action-group.entity.ts';
import { Activity, type ActivityId } from './activity.entity.ts';
import { mustHaveRoom } from './change-lines.ts';
import { holdLine } from './hold-line.ts';
import { lastOf, makeRoom } from './places.ts';

/**
 * Indents a group, which becomes the last activity of the group before it, its own activities behind it; or takes an activity out,
 * which becomes a group with the activities that stood behind it. Refuses the first group, and an activity of which something is
 * said already: that would be lost. The line keeps its id.
 */
export async function turnPlanLine(
  services: Services,
  actor: Person,
  input: { requestId: string; lineId: string; version: number },
): Promise<string> {
  const { requestId, ...payload } = input;
  const { planId } = await services.streams.perform(
    actor,
    { requestId, action: 'turnPlanLine', payload },
    async (work) => {
      const { kind, held, line } = await holdLine(work, input.lineId);
      mustBeVersion(line, input.version);
      if (kind === 'GROUP') await indent(work, held, line);
      else await takeOut(work, held, line);
      recordPlan(work, held, 'line.turned', { subjectId: line.id });
      return { planId: held.plan.id };
    },
  );
  return planId;
}

async function indent(work: Work, held: HeldPlan, group: ActionGroup): Promise<void> {
  const [above] = await work.em.execute<{ id: ActionGroupId }[]>(
    'select id from action_group where plan_id = ? and (place, id) < (?, ?) order by place desc, id desc limit 1',
    [held.plan.id, group.place, group.id],
  );
  if (!above) throw conflict('There is no group above it.', 'NO_GROUP_ABOVE');
  await mustHaveRoom(work, held, 'ACTIVITY', 1);
  const siblings = { groupId: above.id };
  const own = await idsIn(work, group.id);
  const place = await makeRoom(work, siblings, await lastOf(work, siblings), own.length + 1);
  const activity = work.em.create(Activity, {
    id: group.id as string as ActivityId,
    planId: held.plan.id,
    groupId: above.id,
    place,
    title: group.title,
    version: group.version + 1,
  });
  await moveTo(work, own, above.id, place + 1);
  work.em.remove(group);
  await work.em.flush();
  work.em.persist(activity);
  await work.em.flush();
}

async function takeOut(work: Work, held: HeldPlan, activity: Activity): Promise<void> {
  if (await isSaidOf(work, activity))
    throw conflict(
      'Somebody has said who leads it, when or with what: it stays an activity.',
      'ACTIVITY_SAID_OF',
    );
  await mustHaveRoom(work, held, 'GROUP', 1);
  const all = await idsIn(work, activity.groupId);
  const behind = all.slice(all.indexOf(activity.id) + 1);
  const group = work.em.create(ActionGroup, {
    id: activity.id as string as ActionGroupId,
    planId: held.plan.id,
    place: await makeRoom(work, { planId: held.plan.id }, activity.groupId),
    title: activity.title,
    version: activity.version + 1,
  });
  work.em.remove(activity);
  await work.em.flush();
  work.em.persist(group);
  await work.em.flush();
  await moveTo(work, behind, group.id, 0);
}

async function idsIn(work: Work, groupId: string): Promise<string[]> {
  const rows = await work.em.execute<{ id: string }[]>(
    'select id from activity where group_id = ? order by place, id',
    [groupId],
  );
  return rows.map(({ id }) => id);
}

async function moveTo(work: Work, ids: readonly string[], groupId: string, from: number): Promise<void> {
  await work.em.execute(
    `update activity a set group_id = ?, place = o.at - 1 + ?, version = a.version + 1
      from unnest(?::uuid[]) with ordinality o (id, at) where a.id = o.id`,
    [groupId, from, `{${ids.join(',')}}`],
  );
}

/** Whether more is known of an activity than its words. */
async function isSaidOf(work: Work, one: Activity): Promise<boolean> {
  const { leadId, startsOn, endsOn, budgetPlanned, budgetActual, budgetSource, source } = one;
  const own = [
    leadId,
    startsOn,
    endsOn,
    budgetPlanned,
    budgetActual,
    budgetSource,
    source,
    one.commitmentId,
    one.carriedFromId,
    one.editionId,
  ];
  if (own.some((fact) => fact !== null)) return true;
  const around = await work.em.execute<object[]>(
    `select 1 from activity_body where activity_id = ? union all select 1 from activity_initiative where activity_id = ?
      union all select 1 from origin where ? in (from_id, to_id) union all select 1 from activity where carried_from_id = ? limit 1`,
    [one.id, one.id, one.id, one.id],
  );
  return around.length > 0;
}
