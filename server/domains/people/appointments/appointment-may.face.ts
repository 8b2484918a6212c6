import { defineFace, expression } from '../../../graphql/planner/index.ts';
import type { ReadContext } from '../../../kernel/read-context.ts';
import { givableRolesSql, lastingRoles } from '../bodies/body.policy.ts';
import { othersRemain } from './must-remain.ts';

/** What the reader may do with an appointment as it stands; the actions decide the same under the body's lock. */
export const appointmentMayFace = defineFace({
  type: 'AppointmentMay',
  table: 'appointment',
  columns: {
    end: expression(
      (appointment, context) =>
        `(${hasBegun(appointment)} and (${isOwn(appointment, context)} or ${hasSay(appointment, context)}) and ${mayLeave(appointment)})`,
    ),
    handOver: expression(
      (appointment, context) => `(${hasBegun(appointment)} and ${hasSay(appointment, context)})`,
    ),
    cancel: expression(
      (appointment, context) =>
        `(${appointment}.ended_at is null and ${appointment}.from_date > body_today(${appointment}.body_id)
          and (${isOwn(appointment, context)} or ${hasSay(appointment, context)}))`,
    ),
  },
});

const hasBegun = (appointment: string) =>
  `${appointment}.ended_at is null and ${appointment}.from_date <= body_today(${appointment}.body_id)`;

const isOwn = (appointment: string, { actor, param }: ReadContext) =>
  actor.kind === 'person' ? `${appointment}.person_id = ${param(actor.id)}::uuid` : 'false';

const hasSay = (appointment: string, context: ReadContext) =>
  `${appointment}.role = any((select ${givableRolesSql('office', context)} from body office where office.id = ${appointment}.body_id)::text[])`;

const lasting = lastingRoles.map((role) => `'${role}'`).join(', ');
const mayLeave = (appointment: string) =>
  `(${appointment}.role not in (${lasting}) or ${othersRemain(appointment, 'body_today(o.body_id)')})`;
