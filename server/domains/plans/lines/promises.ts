import { invalid } from '../../../kernel/errors.ts';
import type { Work } from '../../../kernel/work.ts';
import { keepOrigin, promise, takeBack } from '../../commitments/index.ts';
import type { BodyId } from '../../people/index.ts';
import type { HeldPlan } from '../hold-plan.ts';
import { oneOf } from '../written-words.ts';
import type { Activity } from './activity.entity.ts';

/** Lets the lead of an activity promise it, due on its last day; it is due once the plan is issued. */
export async function makePromise(work: Work, { plan }: HeldPlan, activity: Activity): Promise<void> {
  if (!activity.leadId) return;
  const holder = { kind: 'plan', id: plan.id };
  activity.commitmentId = await promise(work, {
    bodyId: activity.leadId,
    ...oneOf(activity.title),
    due: activity.endsOn ? { kind: 'ONCE', on: activity.endsOn } : { kind: 'NONE' },
    holder,
    counts: plan.state === 'ISSUED',
  });
  await keepOrigin(work, holder, { kind: 'commitment', id: activity.commitmentId });
}

/**
 * Takes back what an activity's lead promised, as long as nothing was done of it: what has a history is put off, handed on or
 * given up by whoever promised it.
 */
export async function takeBackPromise(work: Work, activity: Activity): Promise<void> {
  const id = activity.commitmentId;
  if (!id) return;
  activity.commitmentId = null;
  await work.em.flush();
  await takeBack(work, id);
}

/** A body that may lead an activity: the plan's owner, or one that stands under the same city. Nobody promises for others. */
export async function mustBeOfTheHouse(work: Work, { plan }: HeldPlan, bodyId: string): Promise<BodyId> {
  const [row] = await work.em.execute<{ same: boolean }[]>(
    `with recursive up as (
        select id as begun, id, parent_id from body where id in (?, ?)
        union all select up.begun, b.id, b.parent_id from up join body b on b.id = up.parent_id)
      select (select id from up where begun = ? and parent_id is null) = (select id from up where begun = ? and parent_id is null) as same`,
    [plan.ownerId, bodyId, plan.ownerId, bodyId],
  );
  if (!row?.same)
    throw invalid(
      'leadId',
      'The lead is the body whose plan it is, or one that stands under the same city; others are named as taking part.',
      'LEAD_OF_ANOTHER_HOUSE',
    );
  return bodyId as BodyId;
}
