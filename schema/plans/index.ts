export { type Counted, type Progress, progressOf } from './progress.ts';
export {
  type ActivityState,
  activityStates,
  type InitiativeLevel,
  initiativeLevels,
  type PlanLineKind,
  type PlanPointKind,
  type PlanState,
  planLineKinds,
  planPointKinds,
  planStates,
} from './words.ts';
