import type { AppointmentRole, EditionState } from '../../../schema/words.ts';
import { type Actor, asActing } from '../../kernel/actor.ts';
import { acting, anyOf, appointedToOwner, type Rule, type ThingColumns } from '../../kernel/policy.ts';
import { isAdministrator } from '../people/index.ts';

/** Who gives an opinion for a council: who chairs it, and who stands in for them. */
export const chairingRoles: readonly AppointmentRole[] = ['COORDINATOR', 'DEPUTY'];
/** Who sits on a council: those, and its members. */
export const sittingRoles: readonly AppointmentRole[] = [...chairingRoles, 'MEMBER'];

/** A council as rules look at it: the body is its own owner. */
export const councilColumns = (councilId: string): ThingColumns => ({
  audiences: ["'PUBLIC'"],
  owner: councilId,
  grantedOn: [councilId],
});

/** The body that set a council up: the one above it, else the council itself. */
export const setterColumns = (council: string): ThingColumns => ({
  ...councilColumns(`coalesce(${council}.parent_id, ${council}.id)`),
});

/** Who reads what a council has drafted, through any of their offices. */
export const maySit = appointedToOwner(...sittingRoles);

/** Who drafts for a council and says that they do not agree, acting for it. */
export const mayDraft = acting(maySit);

/** Who gives a council's opinion, acting for it. */
export const maySpeak = acting(appointedToOwner(...chairingRoles));

const administers: Rule = {
  holds: isAdministrator,
  sql: (_columns, { actor }) => (isAdministrator(actor) ? 'true' : 'false'),
};

/** Who gives a council its mandate: who leads the body that set it up, acting for that; administrators. */
export const mayMandate = anyOf(
  administers,
  acting(appointedToOwner('FOCAL_POINT', 'DEPUTY', 'COORDINATOR', 'ADMINISTRATOR')),
);

/** In which office somebody gives an opinion for the council they act for, or null. */
export function chairingAs(actor: Actor): AppointmentRole | null {
  const acted = asActing(actor);
  if (acted.kind !== 'person') return null;
  return chairingRoles.find((role) => acted.appointments.some((one) => one.role === role)) ?? null;
}

/** Editions that a council may be asked about: cut, and neither replaced nor taken back. */
export const openToOpinions: readonly EditionState[] = ['CONSULTATION', 'FROZEN', 'ADOPTED'];
