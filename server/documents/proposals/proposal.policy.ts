import { acting, allOf, anyOf, appointedToOwner, belongsToNetwork, holdsGrant } from '../../kernel/policy.ts';

/** Who may propose another wording: the owner’s people and the drafting group with those who review for it. */
export const mayPropose = acting(
  allOf(belongsToNetwork, anyOf(appointedToOwner(), holdsGrant('COORDINATOR', 'EDITOR', 'REVIEWER'))),
);
