import type { AppointmentRole } from '../../../schema/words.ts';
import { mayLead, mayRead, mayReadComments } from '../../documents/index.ts';
import { type Actor, asActing } from '../../kernel/actor.ts';
import {
  acting,
  allOf,
  anyOf,
  appointedToOwner,
  belongsToNetwork,
  holdsGrant,
  type ThingColumns,
} from '../../kernel/policy.ts';

export { mayLead, mayRead };

/** Who knows how it came about: the procedures, opinions and history are for who is let in, not for the public of a public one. */
export const mayKnowHistory = mayReadComments;

/** Who writes its terms, parties, signatories and obligations: the owner's people, and who was given a part in drafting. */
export const mayDraft = acting(
  allOf(
    belongsToNetwork,
    anyOf(
      appointedToOwner('FOCAL_POINT', 'DEPUTY', 'COORDINATOR', 'STAFF', 'ADMINISTRATOR'),
      holdsGrant('COORDINATOR', 'EDITOR'),
    ),
  ),
);

export const agreementColumns = (agreement: string): ThingColumns => ({
  audiences: [`${agreement}.audience`],
  owner: `${agreement}.owner_id`,
  parties: partiesOf(agreement),
  // A part is given in the text, and holds for all around it.
  grantedOn: [`${agreement}.document_id`],
});

/** The bodies that are its parties today. */
export const partiesOf = (agreement: string) =>
  `select ap.body_id from agreement_party ap where ap.agreement_id = ${agreement}.id and ap.left_on is null`;

/** The same for a document that is an agreement's text, in whichever language. */
export const partiesOfText = (document: string) =>
  `select ap.body_id from agreement_text tx join agreement_party ap on ap.agreement_id = tx.agreement_id and ap.left_on is null
    where tx.document_id = ${document}.id`;

/** Who begins an agreement for the body they act for. */
export const beginningRoles: readonly AppointmentRole[] = [
  'FOCAL_POINT',
  'DEPUTY',
  'COORDINATOR',
  'STAFF',
  'ADMINISTRATOR',
];

/** Whether somebody acts, in one of these roles, for the body they act for; any role where none is named. */
export function actsIn(actor: Actor, roles: readonly AppointmentRole[]): boolean {
  const acted = asActing(actor);
  return (
    acted.kind === 'person' &&
    acted.appointments.some((one) => roles.length === 0 || roles.includes(one.role))
  );
}

/** Roles that look on and do nothing in a body's name. */
const lookingOn: readonly AppointmentRole[] = ['OBSERVER', 'MEMBER'];

/** Whether somebody may record what a party did, in one of these offices where any are named. */
export function actsForParty(
  actor: Actor,
  party: { bodyId: string; hasPeople: boolean },
  { leads, roles = [] }: { leads: boolean; roles?: readonly AppointmentRole[] },
): boolean {
  const acted = asActing(actor);
  if (acted.kind !== 'person') return false;
  const offices = acted.appointments.filter(({ bodyId }) => bodyId === party.bodyId).map(({ role }) => role);
  if (offices.length > 0)
    return offices.some((role) => (roles.length > 0 ? roles.includes(role) : !lookingOn.includes(role)));
  // A party that has nobody in the house is written for by whoever leads the agreement, on its papers.
  return leads && !party.hasPeople;
}
