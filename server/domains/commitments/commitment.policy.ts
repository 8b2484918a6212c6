import type { AppointmentRole, Audience } from '../../../schema/words.ts';
import { type Actor, asActing, bodiesOf } from '../../kernel/actor.ts';
import {
  allOf,
  anyOf,
  appointedToOwner,
  belongsToNetwork,
  isShownTo,
  type Thing,
} from '../../kernel/policy.ts';
import type { ReadContext } from '../../kernel/read-context.ts';
import type { ThingDefinition } from '../people/index.ts';
import { holders } from './holder.ts';

/** A commitment as a rule looks at it. */
export interface CommitmentPlace {
  readonly bodyId: string;
  readonly personId: string | null;
  readonly audience: Audience;
  readonly holder: { readonly definition: ThingDefinition; readonly thing: Thing } | null;
  readonly delegation: {
    readonly bodyId: string;
    readonly personId: string | null;
    readonly isAccepted: boolean;
  } | null;
}

/** A rule over commitments, written once and read twice: for one that is loaded, and as a predicate over rows. */
export interface CommitmentRule {
  holds(actor: Actor, commitment: CommitmentPlace): boolean;
  sql(commitment: string, context: ReadContext): string;
}

/** Who does what a body promised. Observers, members and delegates of a body look on, unless it is theirs by name. */
const carryingRoles: readonly AppointmentRole[] = [
  'FOCAL_POINT',
  'DEPUTY',
  'COORDINATOR',
  'STAFF',
  'ADMINISTRATOR',
];
/** Who answers for a body's promises: gives one up, words it anew, asks another body to do it. */
const leadingRoles: readonly AppointmentRole[] = ['FOCAL_POINT', 'DEPUTY', 'COORDINATOR', 'ADMINISTRATOR'];

const ownAudience = anyOf(
  isShownTo('PUBLIC'),
  allOf(isShownTo('NETWORK'), belongsToNetwork),
  appointedToOwner(),
);

/** What holds it decides who knows it; without a holder its own audience does. Whoever is asked to do it knows it too. */
export const mayKnow: CommitmentRule = {
  holds: (actor, { audience, bodyId, holder, delegation }) =>
    (holder
      ? holder.definition.mayRead.holds(actor, holder.thing)
      : ownAudience.holds(actor, { audience, ownerId: bodyId, parties: [], grants: [] })) ||
    (delegation !== null && bodiesOf(actor).includes(delegation.bodyId)),
  sql(commitment, context) {
    const own = ownAudience.sql(
      {
        audiences: [`${commitment}.audience`],
        owner: `${commitment}.body_id`,
        grantedOn: [`${commitment}.id`],
      },
      context,
    );
    const held = holders().map(
      ({ kind, table, columns, mayRead }) =>
        `when '${kind}' then exists (select 1 from "${table}" held where held.id = ${commitment}.holder_id and ${mayRead.sql(columns('held'), context)})`,
    );
    const kind = `coalesce(${commitment}.holder_kind, '')`;
    const known = `(case ${kind} when '' then ${own} ${held.join(' ')} else false end)`;
    const bodies = bodiesOf(context.actor);
    if (bodies.length === 0) return known;
    return `(${known} or exists (select 1 from delegation asked where asked.commitment_id = ${commitment}.id
      and asked.state in ('ASKED','ACCEPTED') and asked.to_body_id = any(${context.param(bodies)}::uuid[])))`;
  },
};

/** Who moves it on, says how far it is, brings evidence, puts it off: for the body that promised, or that does it for them. */
export const mayCarry: CommitmentRule = {
  holds(actor, { bodyId, personId, delegation }) {
    if (inRoles(actor, bodyId, carryingRoles) || isOneOf(actor, bodyId, personId)) return true;
    if (!delegation?.isAccepted) return false;
    return (
      inRoles(actor, delegation.bodyId, carryingRoles) ||
      isOneOf(actor, delegation.bodyId, delegation.personId)
    );
  },
  sql(commitment, context) {
    const me = acted(context.actor);
    if (!me) return 'false';
    const body = `${context.param(me.bodyId)}::uuid`;
    const person = `${context.param(me.personId)}::uuid`;
    const carries = me.roles.some((role) => carryingRoles.includes(role));
    const own = carries
      ? `${commitment}.body_id = ${body}`
      : `(${commitment}.body_id = ${body} and ${commitment}.person_id = ${person})`;
    const theirs = carries ? '' : ` and given.to_person_id = ${person}`;
    // A cast keeps PostgreSQL from refusing a parameter that this form of the rule does not look at.
    return `(coalesce(${own}, false) or exists (select 1 from delegation given where given.commitment_id = ${commitment}.id
      and given.state = 'ACCEPTED' and given.to_body_id = ${body}${theirs} and ${person} is not null))`;
  },
};

/** Who answers for it: gives it up, words it anew, hands it on. */
export const mayLead: CommitmentRule = {
  holds: (actor, { bodyId }) => inRoles(actor, bodyId, leadingRoles),
  sql(commitment, context) {
    const me = acted(context.actor);
    if (!me?.roles.some((role) => leadingRoles.includes(role))) return 'false';
    return `${commitment}.body_id = ${context.param(me.bodyId)}::uuid`;
  },
};

/** Who says whether a body, or one of its people, does what another promised. */
export const mayAnswer: CommitmentRule = {
  holds(actor, { delegation }) {
    if (!delegation) return false;
    return delegation.personId === null
      ? inRoles(actor, delegation.bodyId, leadingRoles)
      : isOneOf(actor, delegation.bodyId, delegation.personId);
  },
  sql(commitment, context) {
    const me = acted(context.actor);
    if (!me) return 'false';
    const leads = me.roles.some((role) => leadingRoles.includes(role));
    return `exists (select 1 from delegation asked where asked.commitment_id = ${commitment}.id and asked.state in ('ASKED','ACCEPTED')
      and asked.to_body_id = ${context.param(me.bodyId)}::uuid
      and (asked.to_person_id = ${context.param(me.personId)}::uuid${leads ? ' or asked.to_person_id is null' : ''}))`;
  },
};

/** Whether somebody may promise for the body they act for. */
export const mayPromise = (actor: Actor): boolean => {
  const me = acted(actor);
  return me?.roles.some((role) => carryingRoles.includes(role)) ?? false;
};

function acted(actor: Actor) {
  const acting = asActing(actor);
  if (acting.kind !== 'person' || acting.actingFor === null || acting.appointments.length === 0) return null;
  return {
    personId: acting.id,
    bodyId: acting.actingFor,
    roles: acting.appointments.map(({ role }) => role),
  };
}

function inRoles(actor: Actor, bodyId: string, roles: readonly AppointmentRole[]): boolean {
  const me = acted(actor);
  return me !== null && me.bodyId === bodyId && me.roles.some((role) => roles.includes(role));
}

function isOneOf(actor: Actor, bodyId: string, personId: string | null): boolean {
  const me = acted(actor);
  return me !== null && me.bodyId === bodyId && me.personId === personId;
}
