import { column, defineFace, expression, extendFace, type Face } from '../../../graphql/planner/index.ts';
import type { ReadContext } from '../../../kernel/read-context.ts';
import { commitmentFace } from '../../commitments/index.ts';
import { festivalEditionFace } from '../../festivals/index.ts';
import { bodyFace } from '../../people/index.ts';
import { initiativeFace } from '../initiatives/initiative.face.ts';
import { candidacyPromiseFace, isOfTheCity } from '../ledger/candidacy-promise.face.ts';
import { planFace, readablePlan } from '../plan.face.ts';
import { activityColumns, mayRead } from '../plan.policy.ts';
import { wordings, words } from '../words.face.ts';

/** A group of a plan; the plan's face asks who may know of it. */
export const actionGroupFace: Face = defineFace({
  type: 'ActionGroup',
  table: 'action_group',
  always: ['id'],
  columns: {
    id: column('id'),
    title: words('title'),
    titles: wordings('title'),
    version: column('version'),
  },
  relations: {
    activities: {
      kind: 'many',
      face: () => activityFace,
      on: (group, activity) => `${activity}.group_id = ${group}.id`,
      window: (_args, activity) => ({ order: `${activity}.place, ${activity}.id` }),
    },
  },
});

/** What goes on with it in another plan that the reader may know of: that there is one they may not see stays unsaid. */
const carriedInto = (activity: string, context: ReadContext) =>
  `select n.id from activity n join plan np on np.id = n.plan_id where n.carried_from_id = ${activity}.id and ${readablePlan('np', context)}`;

/** How an activity stands: as its lead's commitment does, unless it goes on elsewhere. */
export const stateOf = (activity: string, context: ReadContext) =>
  `case when exists (${carriedInto(activity, context)}) then 'CARRIED_OVER'
    else coalesce((select case o.state when 'PROMISED' then 'PLANNED' else o.state end from occurrence o
      where o.commitment_id = ${activity}.commitment_id order by o.number desc limit 1), 'PLANNED') end`;

export const activityFace: Face = defineFace({
  type: 'Activity',
  table: 'activity',
  always: ['id'],
  columns: {
    id: column('id'),
    title: words('title'),
    titles: wordings('title'),
    state: expression(stateOf),
    startsOn: column('starts_on'),
    endsOn: column('ends_on'),
    budgetPlanned: expression((activity) => `${activity}.budget_planned::float8`),
    budgetActual: expression((activity) => `${activity}.budget_actual::float8`),
    budgetSource: column('budget_source'),
    source: column('source'),
    version: column('version'),
  },
  relations: {
    plan: { kind: 'one', face: () => planFace, on: (activity, plan) => `${plan}.id = ${activity}.plan_id` },
    lead: { kind: 'one', face: () => bodyFace, on: (activity, body) => `${body}.id = ${activity}.lead_id` },
    coordinating: {
      kind: 'many',
      face: () => bodyFace,
      from: (activity) =>
        `select b.*, helps.place from activity_body helps join body b on b.id = helps.body_id where helps.activity_id = ${activity}.id`,
      window: (_args, body) => ({ order: `${body}.place` }),
    },
    initiatives: {
      kind: 'many',
      face: () => initiativeFace,
      from: (activity) =>
        `select i.* from activity_initiative serves join initiative i on i.id = serves.initiative_id where serves.activity_id = ${activity}.id`,
      window: (_args, initiative) => ({ order: `${initiative}.id` }),
    },
    promises: {
      kind: 'many',
      face: () => candidacyPromiseFace,
      on: (activity, promise) =>
        `${promise}.id in (select o.from_id from origin o where o.to_id = ${activity}.id and o.from_kind = 'promise')
          and ${isOfTheCity(promise, activity)}`,
      window: (_args, promise) => ({ order: `${promise}.place, ${promise}.id` }),
    },
    commitment: {
      kind: 'one',
      face: () => commitmentFace,
      on: (activity, commitment) => `${commitment}.id = ${activity}.commitment_id`,
    },
    festivalEdition: {
      kind: 'one',
      face: () => festivalEditionFace,
      on: (activity, edition) => `${edition}.id = ${activity}.edition_id`,
    },
    carriedFrom: {
      kind: 'one',
      face: () => activityFace,
      on: (activity, other) => `${other}.id = ${activity}.carried_from_id`,
    },
    carriedTo: {
      kind: 'one',
      face: () => activityFace,
      on: (activity, other, context) => `${other}.id = (${carriedInto(activity, context)})`,
    },
  },
  readable: (activity, context) => mayRead.sql(activityColumns(activity), context),
});

extendFace(festivalEditionFace, {
  relations: {
    activities: {
      kind: 'many',
      face: () => activityFace,
      on: (edition, activity) => `${activity}.edition_id = ${edition}.id`,
      window: (_args, activity) => ({ order: `${activity}.plan_id, ${activity}.place, ${activity}.id` }),
    },
  },
});
