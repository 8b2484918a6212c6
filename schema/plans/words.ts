export const planStates = ['DRAFT', 'ISSUED'] as const;
export type PlanState = (typeof planStates)[number];

export const initiativeLevels = ['LOCAL', 'INTERNATIONAL'] as const;
export type InitiativeLevel = (typeof initiativeLevels)[number];

/** How an activity stands in its plan: as its lead's commitment does, or carried over into the next one. */
export const activityStates = ['PLANNED', 'IN_PROGRESS', 'DONE', 'DROPPED', 'CARRIED_OVER'] as const;
export type ActivityState = (typeof activityStates)[number];

export const planLineKinds = ['GROUP', 'ACTIVITY'] as const;
export type PlanLineKind = (typeof planLineKinds)[number];

export const planPointKinds = ['AIM', 'DUTY', 'FRAME', 'BODY'] as const;
export type PlanPointKind = (typeof planPointKinds)[number];
