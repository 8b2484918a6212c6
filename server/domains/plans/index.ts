import './personal-data.ts';
import { namesEditions } from '../festivals/index.ts';
import { initiativeSchema } from './initiatives/initiative.entity.ts';
import { candidacyPromiseSchema } from './ledger/candidacy-promise.entity.ts';
import { actionGroupSchema } from './lines/action-group.entity.ts';
import { activitySchema } from './lines/activity.entity.ts';
import { planSchema } from './plan.entity.ts';
import { defineFindablePlans } from './plan.findable.ts';
import { definePlanThings } from './plan.things.ts';

export { exportPlan } from './export/export-plan.ts';
export { exportPromises } from './export/export-promises.ts';
export { ActivityPromisesResolver, PromiseLedgerResolver } from './ledger/ledger.resolver.ts';
export { EditionActivitiesResolver } from './lines/edition-activities.resolver.ts';
export { Plan, type PlanId } from './plan.entity.ts';
export { planFace } from './plan.face.ts';
export { PlanHistoryResolver, PlanResolver, PlanSubscription } from './plan.resolver.ts';
export { PlanType } from './plan.types.ts';
export { planView } from './plan.view.ts';

definePlanThings();
namesEditions({ table: 'activity', column: 'edition_id' });
defineFindablePlans();

export const planEntities = [
  planSchema,
  actionGroupSchema,
  activitySchema,
  initiativeSchema,
  candidacyPromiseSchema,
];
