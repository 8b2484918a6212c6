import { holdsCommitments } from '../commitments/index.ts';
import { nameThings } from '../notifications/index.ts';
import { defineThing } from '../people/index.ts';
import { activityColumns, mayKeep, mayLead, mayRead, planColumns } from './plan.policy.ts';
import { wordsIn } from './words-in.ts';

/** A plan is shared as a whole, and holds what the leads of its activities promised. */
export function definePlanThings(): void {
  defineThing({
    kind: 'plan',
    table: 'plan',
    columns: planColumns,
    mayRead,
    mayShare: mayLead,
    async streamsOf(em, id) {
      const rows = await em.execute<{ stream_id: string }[]>('select stream_id from plan where id = ?', [id]);
      return rows.map((row) => row.stream_id);
    },
  });
  holdsCommitments('plan', { isTold: true });
  nameThings(
    {
      kind: 'plan',
      table: 'plan',
      title: (plan, { language }) => wordsIn(`${plan}.title`, language),
      path: (plan) => `'/plans/' || ${plan}.slug`,
      readable: (plan, context) => mayRead.sql(planColumns(plan), context),
      editable: (plan, context) => mayKeep.sql(planColumns(plan), context),
    },
    {
      kind: 'activity',
      table: 'activity',
      title: (activity, { language }) => wordsIn(`${activity}.title`, language),
      path: (activity) =>
        `(select '/plans/' || held.slug || '#' || ${activity}.id from plan held where held.id = ${activity}.plan_id)`,
      readable: (activity, context) => mayRead.sql(activityColumns(activity), context),
      editable: (activity, context) => mayKeep.sql(activityColumns(activity), context),
    },
  );
}
