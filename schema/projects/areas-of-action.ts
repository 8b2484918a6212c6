/**
 * The areas of action of the UNESCO Creative Cities Network, in the order of its Mission Statement
 * (“Mission Statement: UNESCO Creative Cities Network”, section “Areas of action”).
 */
export const areasOfAction = [
  'SHARING_EXPERIENCES',
  'PILOT_PROJECTS_AND_PARTNERSHIPS',
  'EXCHANGE_PROGRAMMES',
  'STUDIES_AND_EVALUATIONS',
  'POLICIES_FOR_SUSTAINABLE_DEVELOPMENT',
  'COMMUNICATION_AND_AWARENESS',
] as const;
export type AreaOfAction = (typeof areasOfAction)[number];
