import { planLimits as limits } from '../../../../schema/plan-limits.ts';
import type { PlanLineKind } from '../../../../schema/plans/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { reword } from '../../commitments/index.ts';
import { type HeldPlan, holdPlan, mustBeVersion, mustKeep } from '../hold-plan.ts';
import { recordPlan } from '../record-plan.ts';
import { oneOf, written } from '../written-words.ts';
import { ActionGroup } from './action-group.entity.ts';
import { Activity } from './activity.entity.ts';
import { groupOf, holdLine } from './hold-line.ts';
import { lastOf, makeRoom } from './places.ts';
import { takeBackPromise } from './promises.ts';

export interface AddPlanLine {
  readonly requestId: string;
  readonly planId: string;
  readonly kind: PlanLineKind;
  /** Of an activity: its group. */
  readonly groupId?: string | null;
  /** The line that it comes behind; the last of its kind there where it is left out. */
  readonly afterId?: string | null;
  readonly words: string;
  readonly language: string;
}

/** Adds a group to a plan, or an activity to a group. Refuses more than a plan can hold. */
export async function addPlanLine(services: Services, actor: Person, input: AddPlanLine): Promise<string> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'addPlanLine', payload }, async (work) => {
    const held = await holdPlan(work, input.planId);
    mustKeep(held);
    await mustHaveRoom(work, held, input.kind, 1);
    const title = written('words', input, limits.title);
    const { plan } = held;
    if (input.kind === 'GROUP') {
      const siblings = { planId: plan.id };
      const place = await makeRoom(work, siblings, input.afterId ?? (await lastOf(work, siblings)));
      const group = work.em.create(ActionGroup, {
        id: newId<'ActionGroup'>(),
        planId: plan.id,
        place,
        title,
      });
      work.em.persist(group);
      recordPlan(work, held, 'group.added', { subjectId: group.id });
    } else {
      if (!input.groupId) throw invalid('groupId', 'An activity belongs to a group.', 'GROUP_FIRST');
      const { id: groupId } = await groupOf(work, held, input.groupId);
      const place = await makeRoom(work, { groupId }, input.afterId ?? (await lastOf(work, { groupId })));
      const activity = work.em.create(Activity, {
        id: newId<'Activity'>(),
        planId: plan.id,
        groupId,
        place,
        title,
      });
      work.em.persist(activity);
      recordPlan(work, held, 'activity.added', { subjectId: activity.id });
    }
    return {};
  });
  return input.planId;
}

/** Refuses what would make a plan longer than anybody reads. */
export async function mustHaveRoom(
  work: Work,
  { plan }: HeldPlan,
  kind: PlanLineKind,
  more: number,
): Promise<void> {
  const { table, max } =
    kind === 'GROUP'
      ? { table: 'action_group', max: limits.groups.max }
      : { table: 'activity', max: limits.activities.max };
  const [row] = await work.em.execute<{ count: number }[]>(
    `select count(*)::int as count from "${table}" where plan_id = ?`,
    [plan.id],
  );
  if (row!.count + more > max)
    throw conflict(`${row!.count + more} are more than ${max}, which one plan can hold.`, 'TOO_MANY_HERE', {
      max,
    });
}

export interface RenamePlanLine {
  readonly requestId: string;
  readonly lineId: string;
  readonly version: number;
  readonly words: string;
  readonly language: string;
}

/** Says a line in other words, in one language; the other stays. What was done of an activity stays. */
export async function renamePlanLine(
  services: Services,
  actor: Person,
  input: RenamePlanLine,
): Promise<string> {
  const { requestId, ...payload } = input;
  const { planId } = await services.streams.perform(
    actor,
    { requestId, action: 'renamePlanLine', payload },
    async (work) => {
      const { kind, held, line } = await holdLine(work, input.lineId);
      mustBeVersion(line, input.version);
      line.title = written('words', input, limits.title, line.title);
      line.version += 1;
      if (kind === 'ACTIVITY' && line.commitmentId)
        await reword(work, line.commitmentId, { words: oneOf(line.title).words });
      recordPlan(work, held, kind === 'GROUP' ? 'group.renamed' : 'activity.renamed', { subjectId: line.id });
      return { planId: held.plan.id };
    },
  );
  return planId;
}

export interface MovePlanLine {
  readonly requestId: string;
  readonly lineId: string;
  readonly version: number;
  /** Of an activity: the group that it goes to, where that is another. */
  readonly groupId?: string | null;
  /** The line that it comes behind; the first place where it is left out. */
  readonly afterId?: string | null;
}

/** Puts a line elsewhere in its plan. Of two people who move one line, the second is told to look again. */
export async function movePlanLine(services: Services, actor: Person, input: MovePlanLine): Promise<string> {
  const { requestId, ...payload } = input;
  const { planId } = await services.streams.perform(
    actor,
    { requestId, action: 'movePlanLine', payload },
    async (work) => {
      const { kind, held, line } = await holdLine(work, input.lineId);
      mustBeVersion(line, input.version);
      if (input.afterId === line.id)
        throw invalid('afterId', 'A line does not stand behind itself.', 'BEHIND_ITSELF');
      if (kind === 'GROUP') {
        const place = await makeRoom(work, { planId: held.plan.id }, input.afterId ?? null);
        await work.em.execute('update action_group set place = ? where id = ?', [place, line.id]);
      } else {
        const groupId = input.groupId ? (await groupOf(work, held, input.groupId)).id : line.groupId;
        const place = await makeRoom(work, { groupId }, input.afterId ?? null);
        await work.em.execute('update activity set place = ?, group_id = ? where id = ?', [
          place,
          groupId,
          line.id,
        ]);
      }
      line.version += 1;
      recordPlan(work, held, kind === 'GROUP' ? 'group.moved' : 'activity.moved', { subjectId: line.id });
      return { planId: held.plan.id };
    },
  );
  return planId;
}

/** Takes a line out of a plan: a group without activities, or an activity of which nothing was done yet. */
export async function removePlanLine(
  services: Services,
  actor: Person,
  input: { requestId: string; lineId: string; version: number },
): Promise<string> {
  const { requestId, ...payload } = input;
  const { planId } = await services.streams.perform(
    actor,
    { requestId, action: 'removePlanLine', payload },
    async (work) => {
      const { kind, held, line } = await holdLine(work, input.lineId);
      mustBeVersion(line, input.version);
      if (kind === 'GROUP') {
        if ((await work.em.count(Activity, { groupId: line.id })) > 0)
          throw conflict('The group has activities: move or remove them first.', 'GROUP_HAS_ACTIVITIES');
      } else {
        if ((await work.em.count(Activity, { carriedFromId: line.id })) > 0)
          throw conflict('Another plan goes on with it: it stays as what it came from.', 'GOES_ON_ELSEWHERE');
        await takeBackPromise(work, line);
      }
      work.em.remove(line);
      await work.em.flush();
      recordPlan(work, held, kind === 'GROUP' ? 'group.removed' : 'activity.removed');
      return { planId: held.plan.id };
    },
  );
  return planId;
}
