import type { SessionState } from '../../../schema/words.ts';
import {
  acting,
  allOf,
  anyOf,
  appointedToOwner,
  belongsToNetwork,
  holdsGrant,
  isShownAsAudienceSays,
  isShownTo,
  type ThingColumns,
} from '../../kernel/policy.ts';

/** Who may know of a session and read its discussion. Its owner is the forum's host. */
export const mayRead = isShownAsAudienceSays;

/** Who may speak in it while it is not closed: whoever sees it as the body they speak for, those who were let in to read apart. */
export const mayPost = acting(
  allOf(
    belongsToNetwork,
    anyOf(
      isShownTo('NETWORK'),
      appointedToOwner(),
      holdsGrant('COORDINATOR', 'MODERATOR', 'EDITOR', 'REVIEWER', 'PARTICIPANT'),
    ),
  ),
);

/** Who may hide a message, open and close the session, say who sees it and give and take parts in it. */
export const mayModerate = acting(
  anyOf(
    appointedToOwner('MODERATOR', 'COORDINATOR', 'FOCAL_POINT', 'ADMINISTRATOR'),
    holdsGrant('MODERATOR', 'COORDINATOR'),
  ),
);

const ofForum = (session: string, column: string) =>
  `(select f.${column} from forum f where f.id = ${session}.forum_id)`;

/** Where a rule finds what it looks at, for a session's row. No session is shown to more people than its forum. */
export const sessionColumns = (session: string): ThingColumns => ({
  audiences: [`${session}.audience`, ofForum(session, 'audience')],
  owner: ofForum(session, 'host_id'),
  grantedOn: [`${session}.id`, `${session}.forum_id`],
});

/** The same for a forum's row. */
export const forumColumns = (forum: string): ThingColumns => ({
  audiences: [`${forum}.audience`],
  owner: `${forum}.host_id`,
  grantedOn: [`${forum}.id`],
});

/** States in which people may write. */
export const openStates: readonly SessionState[] = ['LIVE', 'SCHEDULED'];

export const isOpen = (state: SessionState): boolean => openStates.includes(state);
