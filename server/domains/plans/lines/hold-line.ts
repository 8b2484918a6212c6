import { notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import { type HeldPlan, holdPlan, mustKeep } from '../hold-plan.ts';
import { ActionGroup, type ActionGroupId } from './action-group.entity.ts';
import { Activity, type ActivityId } from './activity.entity.ts';

/** A line of an outline in the hands of one unit of work that keeps its plan. */
export type HeldLine =
  | { readonly kind: 'GROUP'; readonly held: HeldPlan; readonly line: ActionGroup }
  | { readonly kind: 'ACTIVITY'; readonly held: HeldPlan; readonly line: Activity };

/** Takes a line in hand with its plan; refuses who does not keep it. */
export async function holdLine(work: Work, id: string): Promise<HeldLine> {
  const [found] = isId(id)
    ? await work.em.execute<{ plan_id: string; kind: HeldLine['kind'] }[]>(
        `select plan_id, 'ACTIVITY' as kind from activity where id = ? union all select plan_id, 'GROUP' from action_group where id = ?`,
        [id, id],
      )
    : [];
  if (!found) throw notFound('line', id);
  const held = await holdPlan(work, found.plan_id, ['line', id]);
  mustKeep(held);
  // Read after the plan is held: it may have gone while this waited.
  const line =
    found.kind === 'GROUP'
      ? await work.em.findOne(ActionGroup, { id: id as ActionGroupId })
      : await work.em.findOne(Activity, { id: id as ActivityId });
  if (!line) throw notFound('line', id);
  return { kind: found.kind, held, line } as HeldLine;
}

/** A group of a plan in hand. */
export async function groupOf(work: Work, { plan }: HeldPlan, id: string): Promise<ActionGroup> {
  const group = isId(id)
    ? await work.em.findOne(ActionGroup, { id: id as ActionGroupId, planId: plan.id })
    : null;
  if (!group) throw notFound('group', id);
  return group;
}
