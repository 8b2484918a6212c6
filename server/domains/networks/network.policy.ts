import type { NetworkCircle } from '../../../schema/networks/index.ts';
import type { AppointmentRole } from '../../../schema/words.ts';
import { type Actor, asActing } from '../../kernel/actor.ts';
import {
  acting,
  allOf,
  anyOf,
  appointedToOwner,
  appointedToParty,
  belongsToNetwork,
  holdsGrant,
  isLetIn,
  isShownAsAudienceSays,
  type Rule,
  type ThingColumns,
} from '../../kernel/policy.ts';
import type { ReadContext } from '../../kernel/read-context.ts';
import { isAdministrator } from '../people/index.ts';

/** Roles that speak for a body: ask for it, answer for it and cast its vote. */
export const speakingRoles: readonly AppointmentRole[] = ['FOCAL_POINT', 'DEPUTY', 'COORDINATOR'];

const administers: Rule = {
  holds: isAdministrator,
  sql: (_columns, { actor }) => (isAdministrator(actor) ? 'true' : 'false'),
};

/** Who may know of a sub-network: its own people, its members, and whom its audience names. */
export const mayRead = isShownAsAudienceSays;

/** Who knows who did what in it: whoever is let in, not the public of a public one. */
export const mayKnowHistory = isLetIn;

/** Coordinates it: admits, opens elections, says what it is for. An administrator stands in where nobody is in office. */
export const mayCoordinate = acting(allOf(mayRead, anyOf(appointedToOwner(...speakingRoles), administers)));

/** Members act through a body of theirs, or, as persons, through the part they were given when they were admitted. */
const isMember = anyOf(appointedToParty(), appointedToOwner(), holdsGrant('PARTICIPANT'));

const circles: Record<NetworkCircle, Rule> = {
  OFFICERS: mayCoordinate,
  MEMBERS: anyOf(mayCoordinate, acting(allOf(mayRead, isMember))),
  NETWORK: anyOf(mayCoordinate, acting(allOf(mayRead, anyOf(belongsToNetwork, isMember)))),
};

/** Whether somebody belongs to those whom a sub-network lets post, or propose: that is its own data. */
export const isOfCircle = (circle: NetworkCircle): Rule => circles[circle];

/** The same as SQL, where the circle stands in a column of the sub-network. */
export function isOfCircleIn(network: string, column: 'posts' | 'proposes', context: ReadContext): string {
  const cases = Object.entries(circles).map(
    ([circle, rule]) => `when '${circle}' then ${rule.sql(networkColumns(network), context)}`,
  );
  return `(case ${network}.${column} ${cases.join(' ')} end)`;
}

const membersOf = (networkId: string) =>
  `select held.body_id from network_membership held
    where held.network_id = ${networkId} and held.state = 'MEMBER' and held.body_id is not null`;

/** The bodies among its members are its parties. */
export const networkColumns = (network: string): ThingColumns => ({
  audiences: [`${network}.audience`],
  owner: `${network}.body_id`,
  parties: membersOf(`${network}.id`),
  grantedOn: [`${network}.id`],
});

/** Of something that belongs to a sub-network and is seen by whom that is seen by. */
export const columnsOfPart = (part: string): ThingColumns => ({
  audiences: [`(select n.audience from sub_network n where n.id = ${part}.network_id)`],
  owner: `(select n.body_id from sub_network n where n.id = ${part}.network_id)`,
  parties: membersOf(`${part}.network_id`),
  grantedOn: [`${part}.network_id`],
});

/** Whether somebody speaks for the body they act for. */
export function speaksForABody(actor: Actor): boolean {
  const acted = asActing(actor);
  return acted.kind === 'person' && acted.appointments.some(({ role }) => speakingRoles.includes(role));
}
