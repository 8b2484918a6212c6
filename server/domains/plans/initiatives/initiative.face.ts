import { column, defineFace, type Face } from '../../../graphql/planner/index.ts';
import { bodyFace } from '../../people/index.ts';
import { activityFace } from '../lines/activity.face.ts';
import { planFace } from '../plan.face.ts';
import { wordings, words } from '../words.face.ts';

/** What cuts across plans and years. It is come to by a plan alone, whose face asks who may know of it. */
export const initiativeFace: Face = defineFace({
  type: 'Initiative',
  table: 'initiative',
  always: ['id'],
  columns: {
    id: column('id'),
    level: column('level'),
    title: words('title'),
    titles: wordings('title'),
    source: column('source'),
  },
  relations: {
    body: {
      kind: 'one',
      face: () => bodyFace,
      on: (initiative, body) => `${body}.id = ${initiative}.body_id`,
    },
    plans: {
      kind: 'many',
      face: () => planFace,
      on: (initiative, plan) =>
        `${plan}.id in (select pi.plan_id from plan_initiative pi where pi.initiative_id = ${initiative}.id)`,
      window: (_args, plan) => ({ order: `${plan}.starts_on, ${plan}.id` }),
    },
    activities: {
      kind: 'many',
      face: () => activityFace,
      on: (initiative, activity) =>
        `${activity}.id in (select serves.activity_id from activity_initiative serves where serves.initiative_id = ${initiative}.id)`,
      window: (_args, activity) => ({ order: `${activity}.plan_id, ${activity}.place, ${activity}.id` }),
    },
  },
});
