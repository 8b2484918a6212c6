import {
  acting,
  allOf,
  anyOf,
  appointedToOwner,
  belongsToNetwork,
  holdsGrant,
  isShownAsAudienceSays,
  type ThingColumns,
} from '../kernel/policy.ts';
import { partiesOfDocument } from './document-parties.ts';

/** Who may read the working text; sharing is for the whole document. */
export const mayRead = isShownAsAudienceSays;

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
  ...partiesOfDocument(document),
  grantedOn: [`${document}.id`],
});
