export { type AreaOfAction, areasOfAction } from './areas-of-action.ts';
export { actsFrom, overStates, stateAfter } from './states.ts';
export { developmentTargets, goalOf } from './sustainable-development.ts';
export {
  type PartnerRole,
  type PartnerState,
  type ProjectAct,
  type ProjectState,
  partnerRoles,
  partnerStates,
  projectActs,
  projectStates,
  type RiskLevel,
  riskLevels,
} from './words.ts';
