import type { MembershipState } from '../../../../schema/networks/index.ts';
import { type Actor, asActing, bodiesOf } from '../../../kernel/actor.ts';
import { appointedToOwner, type Thing } from '../../../kernel/policy.ts';
import type { ReadContext } from '../../../kernel/read-context.ts';
import { columnsOfPart, mayCoordinate, mayRead, speakingRoles } from '../network.policy.ts';

/** A membership as a rule looks at it, with the sub-network that it is of. */
export interface MembershipPlace {
  readonly state: MembershipState;
  readonly bodyId: string | null;
  readonly personId: string | null;
  readonly network: Thing;
}

/** Written once and read twice: for one that is loaded, and as a predicate over rows. */
export interface MembershipRule {
  holds(actor: Actor, membership: MembershipPlace): boolean;
  sql(membership: string, context: ReadContext): string;
}

const isOwn: MembershipRule = {
  holds: (actor, { bodyId, personId }) =>
    actor.kind === 'person' &&
    (personId === actor.id || (bodyId !== null && bodiesOf(actor).includes(bodyId))),
  sql: (membership, { actor, param }) =>
    actor.kind === 'person'
      ? `coalesce(${membership}.person_id = ${param(actor.id)}::uuid or ${membership}.body_id = any(${param(bodiesOf(actor))}::uuid[]), false)`
      : 'false',
};

const speaksForIt: MembershipRule = {
  holds: (given, { bodyId, personId }) => {
    const actor = asActing(given);
    if (actor.kind !== 'person') return false;
    if (personId !== null) return personId === actor.id;
    return actor.appointments.some((one) => one.bodyId === bodyId && speakingRoles.includes(one.role));
  },
  sql: (membership, { actor: given, param }) => {
    const actor = asActing(given);
    if (actor.kind !== 'person') return 'false';
    const bodies = actor.appointments
      .filter(({ role }) => speakingRoles.includes(role))
      .map(({ bodyId }) => bodyId);
    return `coalesce(${membership}.person_id = ${param(actor.id)}::uuid or ${membership}.body_id = any(${param(bodies)}::uuid[]), false)`;
  },
};

/** Whoever may know of the sub-network, whatever the state. */
const knowsNetwork: MembershipRule = {
  holds: (actor, { network }) => mayRead.holds(actor, network),
  sql: (membership, context) => mayRead.sql(columnsOfPart(membership), context),
};

const holdsOffice = appointedToOwner(...speakingRoles);

const coordinates: MembershipRule = {
  holds: (actor, { network }) => mayCoordinate.holds(actor, network),
  sql: (membership, context) => mayCoordinate.sql(columnsOfPart(membership), context),
};

/** Who reads why somebody asked, and why it was declined: they themselves, and who decides. */
export const mayReadWords = both(knowsNetwork, either(isOwn, coordinates));

/** Who knows of it: of a member whoever knows of the sub-network; of a request those who have to do with it. */
export const mayKnow: MembershipRule = {
  holds: (actor, it) => (isSettled(it.state) ? knowsNetwork.holds(actor, it) : mayReadWords.holds(actor, it)),
  sql: (membership, context) =>
    `(case when ${membership}.state in ('MEMBER', 'LEFT') then ${knowsNetwork.sql(membership, context)} else ${mayReadWords.sql(membership, context)} end)`,
};

/**
 * Who is told of it: of what one may know as oneself, any of one's offices counts, also those one does not act in now. Whose
 * membership has ended is told so, though they may not know of a closed sub-network any more.
 */
export const mayBeTold: MembershipRule = {
  holds: (actor, it) =>
    mayKnow.holds(actor, it) ||
    (it.state === 'LEFT' && isOwn.holds(actor, it)) ||
    (knowsNetwork.holds(actor, it) && holdsOffice.holds(actor, it.network)),
  sql: (membership, context) =>
    `(${mayKnow.sql(membership, context)} or (${membership}.state = 'LEFT' and ${isOwn.sql(membership, context)})
      or (${knowsNetwork.sql(membership, context)} and ${holdsOffice.sql(columnsOfPart(membership), context)}))`,
};

/** Who lets in or declines. */
export const mayDecide = both(coordinates, {
  holds: (_actor, { state }) => state === 'ASKED',
  sql: (membership) => `${membership}.state = 'ASKED'`,
});

/** Who takes a request back or leaves; the coordinator ends a membership, too. */
export const mayEnd: MembershipRule = {
  holds: (actor, it) =>
    knowsNetwork.holds(actor, it) &&
    ((it.state === 'ASKED' && speaksForIt.holds(actor, it)) ||
      (it.state === 'MEMBER' && (speaksForIt.holds(actor, it) || coordinates.holds(actor, it)))),
  sql: (membership, context) =>
    `(${knowsNetwork.sql(membership, context)} and ((${membership}.state = 'ASKED' and ${speaksForIt.sql(membership, context)})
      or (${membership}.state = 'MEMBER' and (${speaksForIt.sql(membership, context)} or ${coordinates.sql(membership, context)}))))`,
};

/** Who says what it is and how it sees itself, while it asks or belongs; asked of places alone. */
export const mayAssess = both(knowsNetwork, {
  holds: (actor, it) => isOpen(it.state) && speaksForIt.holds(actor, it),
  sql: (membership, context) =>
    `(${membership}.state in ('ASKED', 'MEMBER') and ${speaksForIt.sql(membership, context)})`,
});

/** Who casts its vote. */
export const mayVoteFor = both(knowsNetwork, speaksForIt);

const isOpen = (state: MembershipState) => state === 'ASKED' || state === 'MEMBER';
const isSettled = (state: MembershipState) => state === 'MEMBER' || state === 'LEFT';

function both(one: MembershipRule, other: MembershipRule): MembershipRule {
  return {
    holds: (actor, it) => one.holds(actor, it) && other.holds(actor, it),
    sql: (membership, context) => `(${one.sql(membership, context)} and ${other.sql(membership, context)})`,
  };
}

function either(one: MembershipRule, other: MembershipRule): MembershipRule {
  return {
    holds: (actor, it) => one.holds(actor, it) || other.holds(actor, it),
    sql: (membership, context) => `(${one.sql(membership, context)} or ${other.sql(membership, context)})`,
  };
}
