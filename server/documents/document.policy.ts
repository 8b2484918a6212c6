import {
  acting,
  allOf,
  anyOf,
  appointedToOwner,
  belongsToNetwork,
  holdsGrant,
  isShownAsAudienceSays,
  isStillWritten,
  type ThingColumns,
} from '../kernel/policy.ts';
import { partiesOfDocument } from './document-parties.ts';

/** Who may read the working text; sharing is for the whole document. */
export const mayRead = isShownAsAudienceSays;

/** Who may write in it: the owner's people and the drafting group, as the body they act for. */
export const mayEdit = acting(
  allOf(isStillWritten, belongsToNetwork, anyOf(appointedToOwner(), holdsGrant('COORDINATOR', 'EDITOR'))),
);

/** Who leads the work on it and says who sees it, also where its words are settled; again as the body they act for. */
export const mayLead = acting(
  allOf(
    belongsToNetwork,
    anyOf(appointedToOwner('FOCAL_POINT', 'COORDINATOR', 'ADMINISTRATOR'), holdsGrant('COORDINATOR')),
  ),
);

/** Who may move and remove sections and cut editions. */
export const mayCoordinate = allOf(isStillWritten, mayLead);

export const documentColumns = (document: string): ThingColumns => ({
  audiences: [`${document}.audience`],
  owner: `${document}.owner_id`,
  ...partiesOfDocument(document),
  isSettled: `${document}.is_settled`,
  grantedOn: [`${document}.id`],
});
