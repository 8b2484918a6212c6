import type { AppointmentRole } from '../../../schema/words.ts';
import { mayLead, mayRead } from '../../documents/index.ts';
import { type Actor, asActing } from '../../kernel/actor.ts';
import {
  acting,
  allOf,
  anyOf,
  appointedToOwner,
  belongsToNetwork,
  holdsGrant,
  isLetIn,
  type ThingColumns,
} from '../../kernel/policy.ts';

export { mayLead, mayRead };

/** Who knows who changed what: whoever is let in, not the public of a public one. */
export const mayKnowHistory = isLetIn;

/** Roles that write plans for the body they are held in. */
const keepingRoles: readonly AppointmentRole[] = [
  'FOCAL_POINT',
  'DEPUTY',
  'COORDINATOR',
  'STAFF',
  'ADMINISTRATOR',
];

/** Who writes its groups, activities and initiatives: the owner's people, and who was given a part in it. */
export const mayKeep = acting(
  allOf(belongsToNetwork, anyOf(appointedToOwner(...keepingRoles), holdsGrant('COORDINATOR', 'EDITOR'))),
);

/** Whether somebody begins plans for the body they act for. */
export function mayBegin(actor: Actor): boolean {
  const acted = asActing(actor);
  return (
    acted.kind === 'person' &&
    acted.actingFor !== null &&
    acted.appointments.some(({ role }) => keepingRoles.includes(role))
  );
}

/** The bodies that lead or help with one of its activities are its parties. */
const bodiesOfPlan = (planId: string) =>
  `select led.lead_id from activity led where led.plan_id = ${planId} and led.lead_id is not null
    union select helps.body_id from activity_body helps join activity led on led.id = helps.activity_id where led.plan_id = ${planId}`;

export const planColumns = (plan: string): ThingColumns => ({
  audiences: [`${plan}.audience`],
  owner: `${plan}.owner_id`,
  parties: bodiesOfPlan(`${plan}.id`),
  grantedOn: [`${plan}.id`],
});

/** An activity is seen by whom its plan is seen by. */
export const activityColumns = (activity: string): ThingColumns => ({
  audiences: [`(select held.audience from plan held where held.id = ${activity}.plan_id)`],
  owner: `(select held.owner_id from plan held where held.id = ${activity}.plan_id)`,
  parties: bodiesOfPlan(`${activity}.plan_id`),
  grantedOn: [`${activity}.plan_id`],
});
