import { holdsCommitments } from '../commitments/index.ts';
import { cityColumns, mayKeepForCity } from '../festivals/index.ts';
import { nameThings } from '../notifications/index.ts';
import { defineAddress, defineThing } from '../people/index.ts';
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
  defineAddress('plan', {
    kind: 'plan',
    rows: 'select x.id, x.slug, x.id as shared_id from plan x',
    page: '/plans/',
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
      within: (activity, { language }) =>
        `(select ${wordsIn('held.title', language)} from plan held where held.id = ${activity}.plan_id)`,
      path: (activity) =>
        `(select '/plans/' || held.slug || '#' || ${activity}.id from plan held where held.id = ${activity}.plan_id)`,
      readable: (activity, context) => mayRead.sql(activityColumns(activity), context),
      editable: (activity, context) => mayKeep.sql(activityColumns(activity), context),
    },
    {
      kind: 'promise',
      table: 'candidacy_promise',
      title: (promise, { language }) => wordsIn(`${promise}.words`, language),
      path: (promise) =>
        `(select '/network/' || b.slug || '/promises#' || ${promise}.id from body b where b.id = ${promise}.city_id)`,
      // What a city promised is public.
      readable: () => 'true',
      editable: (promise, context) =>
        `exists (select 1 from city c where c.id = ${promise}.city_id and ${mayKeepForCity.sql(cityColumns('c'), context)})`,
    },
  );
}
