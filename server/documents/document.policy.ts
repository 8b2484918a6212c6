import {
  acting,
  allOf,
  anyOf,
  appointedToOwner,
  belongsToNetwork,
  holdsGrant,
  isShownTo,
  type ThingColumns,
} from '../kernel/policy.ts';

/** Who may read the working text; sharing is for the whole document. */
export const mayRead = anyOf(
  isShownTo('PUBLIC'),
  allOf(isShownTo('NETWORK'), belongsToNetwork),
  appointedToOwner(),
  holdsGrant(),
);

/** Who may write in it: the owner's people and the drafting group, as the body they act for. */
export const mayEdit = acting(
  allOf(belongsToNetwork, anyOf(appointedToOwner(), holdsGrant('COORDINATOR', 'EDITOR'))),
);

/** Who may move and remove sections, cut editions and share it; again as the body they act for. */
export const mayCoordinate = acting(
  allOf(
    belongsToNetwork,
    anyOf(appointedToOwner('FOCAL_POINT', 'COORDINATOR', 'ADMINISTRATOR'), holdsGrant('COORDINATOR')),
  ),
);

export const documentColumns = (document: string): ThingColumns => ({
  audiences: [`${document}.audience`],
  owner: `${document}.owner_id`,
  grantedOn: [`${document}.id`],
});
