import {
  acting,
  allOf,
  anyOf,
  appointedToOwner,
  audienceIs,
  belongsToNetwork,
  holdsGrant,
  type ThingColumns,
} from '../../kernel/policy.ts';

/** Who may know of a session and read its discussion. Its owner is the forum's host. */
export const mayRead = anyOf(
  audienceIs('PUBLIC'),
  allOf(audienceIs('NETWORK'), belongsToNetwork),
  appointedToOwner(),
  holdsGrant(),
);

/** Who may speak in it while it is not closed: anybody of the network who may read it. */
export const mayPost = acting(allOf(mayRead, belongsToNetwork));

/** Who may hide a message, open and close the session, and end somebody's part in it. */
export const mayModerate = acting(
  anyOf(appointedToOwner('MODERATOR', 'COORDINATOR', 'ADMINISTRATOR'), holdsGrant('MODERATOR')),
);

/** Where a rule finds what it looks at, for a session's row. */
export const sessionColumns = (session: string): ThingColumns => ({
  audience: `${session}.audience`,
  owner: `(select f.host_id from forum f where f.id = ${session}.forum_id)`,
  grantedOn: [`${session}.id`, `${session}.forum_id`],
});

/** The same for a forum's row. */
export const forumColumns = (forum: string): ThingColumns => ({
  audience: `${forum}.audience`,
  owner: `${forum}.host_id`,
  grantedOn: [`${forum}.id`],
});

/** States in which people may write. */
export const openStates = ['LIVE', 'SCHEDULED'] as const;
