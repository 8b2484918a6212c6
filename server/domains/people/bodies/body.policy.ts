import { type AppointmentRole, appointmentRoles } from '../../../../schema/words.ts';
import { type Actor, bodiesOf, type CurrentAppointment } from '../../../kernel/actor.ts';
import type { ReadContext } from '../../../kernel/read-context.ts';

/** A body as a rule looks at it. */
export interface BodyPlace {
  readonly id: string;
  readonly parentId: string | null;
}

/** A rule over bodies, written once and read twice: for one that is loaded, and as a predicate over rows. */
export interface BodyRule {
  holds(actor: Actor, body: BodyPlace): boolean;
  sql(body: string, context: ReadContext): string;
}

/** Who has a say over the people of a body: the role, and where it is held. */
const says: readonly { readonly role: AppointmentRole; readonly at: 'anywhere' | 'body' | 'parent' }[] = [
  { role: 'ADMINISTRATOR', at: 'anywhere' },
  { role: 'FOCAL_POINT', at: 'body' },
  { role: 'FOCAL_POINT', at: 'parent' },
  { role: 'COORDINATOR', at: 'body' },
];

/** Roles that stand above others; those not named here stand side by side below them. */
const ranks: Partial<Record<AppointmentRole, number>> = {
  ADMINISTRATOR: 4,
  FOCAL_POINT: 3,
  COORDINATOR: 2,
  DEPUTY: 1,
};

/** Roles of which the last one who holds them for good can't be removed, only handed over. */
export const lastingRoles: readonly AppointmentRole[] = ['ADMINISTRATOR', 'FOCAL_POINT'];

export function isAbove(role: AppointmentRole, other: AppointmentRole): boolean {
  return rankOf(role) > rankOf(other);
}

/** Who sees what concerns a body's people: its history, its invitations, the grounds. Through any of their appointments. */
export const overseesBody = bodyRule((actor) => (actor.kind === 'person' ? actor.appointments : []));

/** Who appoints, invites, hands over and edits for a body: through the one body they act for. */
export const mayAppoint = bodyRule(acted);

/** Anybody who is appointed somewhere knows who acted for a body before and on what ground. */
export const isColleague = (actor: Actor): boolean => bodiesOf(actor).length > 0;

/** Administers the whole house, acting for the body that appointed them to do so. */
export function isAdministrator(actor: Actor): boolean {
  return acted(actor).some((one) => one.role === 'ADMINISTRATOR');
}

/** The highest role that the actor has a say by over a body, or null. */
export function sayOver(actor: Actor, body: BodyPlace): AppointmentRole | null {
  return sayThrough(acted(actor), body);
}

/** The highest role that these appointments give a say by over a body, or null. */
export function sayThrough(
  appointments: readonly CurrentAppointment[],
  body: BodyPlace,
): AppointmentRole | null {
  const held = says.filter((say) => appointments.some((one) => matches(say, one, body)));
  return held.sort((a, b) => rankOf(b.role) - rankOf(a.role))[0]?.role ?? null;
}

/** The roles that the actor may give at each body of a statement, as an array. */
export function givableRolesSql(body: string, context: ReadContext): string {
  const cases = [...new Set(says.map((say) => say.role))]
    .sort((a, b) => rankOf(b) - rankOf(a))
    .map((role) => {
      const rule = bodyRule(
        acted,
        says.filter((say) => say.role === role),
      );
      const given = appointmentRoles.filter((other) => !isAbove(other, role));
      return `when ${rule.sql(body, context)} then array[${given.map((one) => `'${one}'`).join(', ')}]`;
    });
  return `case ${cases.join(' ')} else array[]::text[] end`;
}

function bodyRule(appointmentsOf: (actor: Actor) => readonly CurrentAppointment[], by = says): BodyRule {
  return {
    holds: (actor, body) => by.some((say) => appointmentsOf(actor).some((one) => matches(say, one, body))),
    sql(body, context) {
      const parts: string[] = [];
      for (const say of by) {
        const ids = appointmentsOf(context.actor)
          .filter((one) => one.role === say.role)
          .map((one) => one.bodyId);
        if (ids.length === 0) continue;
        if (say.at === 'anywhere') return 'true';
        parts.push(`${body}.${say.at === 'body' ? 'id' : 'parent_id'} = any(${context.param(ids)}::uuid[])`);
      }
      return parts.length === 0 ? 'false' : `coalesce(${parts.join(' or ')}, false)`;
    },
  };
}

function matches(say: (typeof says)[number], one: CurrentAppointment, body: BodyPlace): boolean {
  if (one.role !== say.role) return false;
  return say.at === 'anywhere' || one.bodyId === (say.at === 'body' ? body.id : body.parentId);
}

function acted(actor: Actor): readonly CurrentAppointment[] {
  return actor.kind === 'person' ? actor.appointments.filter((one) => one.bodyId === actor.actingFor) : [];
}

function rankOf(role: AppointmentRole): number {
  return ranks[role] ?? 0;
}
