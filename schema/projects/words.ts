/** Where a project stands; the order is the order on screen. */
export const projectStates = ['IDEA', 'CALLING', 'PLANNING', 'ACTIVE', 'COMPLETED', 'STOPPED'] as const;
export type ProjectState = (typeof projectStates)[number];

/** What moves a project on; the order is the order on screen. */
export const projectActs = ['CALL', 'PLAN', 'START', 'COMPLETE', 'STOP'] as const;
export type ProjectAct = (typeof projectActs)[number];

export const partnerRoles = ['LEAD', 'PARTNER'] as const;
export type PartnerRole = (typeof partnerRoles)[number];

/** Whether a body takes part: it has asked or is invited, is in, was declined or has declined, was invited no more, or has left. */
export const partnerStates = ['ASKED', 'INVITED', 'IN', 'DECLINED', 'TAKEN_BACK', 'LEFT'] as const;
export type PartnerState = (typeof partnerStates)[number];

/** How likely a risk is, and how much it would harm. */
export const riskLevels = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type RiskLevel = (typeof riskLevels)[number];
