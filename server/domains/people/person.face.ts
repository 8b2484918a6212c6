import { appointmentRoles } from '../../../schema/words.ts';
import { column, defineFace, expression, type Face, localised } from '../../graphql/planner/index.ts';
import type { Person } from '../../kernel/actor.ts';
import { isCurrent } from '../../kernel/actor-now.ts';
import type { ReadContext } from '../../kernel/read-context.ts';
import { appointmentMayFace } from './appointments/appointment-may.face.ts';
import { bodyFace } from './bodies/body.face.ts';
import { isAdministrator, isColleague, overseesBody } from './bodies/body.policy.ts';

/** A person as anyone may see them who sees what they said: a name, and what they do today. */
export const personFace: Face = defineFace({
  type: 'Person',
  table: 'person',
  columns: {
    id: column('id'),
    name: expression(
      (person, { language }) =>
        `case when ${person}.erased_at is null then ${person}.name else ${language === 'vi' ? `'Thành viên cũ'` : `'Former member'`} end`,
    ),
    isDemonstration: column('is_demonstration'),
    isFormer: expression((person) => `${person}.erased_at is not null`),
    isDisabled: expression((person, { actor }) =>
      isAdministrator(actor) ? `${person}.disabled_at is not null` : 'null::boolean',
    ),
  },
  relations: {
    appointments: {
      kind: 'many',
      face: () => appointmentFace,
      on: (person, appointment) => `${appointment}.person_id = ${person}.id and ${isCurrent(appointment)}`,
      window: (_args, appointment) => ({ order: `${appointment}.from_date, ${appointment}.id` }),
    },
  },
});

/** An appointment; one that is over, or yet to come, is known to people of the network. */
export const appointmentFace: Face = defineFace({
  type: 'Appointment',
  table: 'appointment',
  columns: {
    id: column('id'),
    role: column('role'),
    fromDate: column('from_date'),
    toDate: column('to_date'),
    isCurrent: expression((appointment) => `(${isCurrent(appointment)})`),
    isCancelled: column('is_cancelled'),
    ground: expression((appointment, context) => onlyFor(appointment, context, `${appointment}.ground`)),
    endedGround: expression((appointment, context) =>
      onlyFor(appointment, context, `${appointment}.ended_ground`),
    ),
  },
  relations: {
    person: {
      kind: 'one',
      face: () => personFace,
      on: (appointment, person) => `${person}.id = ${appointment}.person_id`,
    },
    body: {
      kind: 'one',
      face: () => bodyFace,
      on: (appointment, body) => `${body}.id = ${appointment}.body_id`,
    },
    madeBy: {
      kind: 'one',
      face: () => personFace,
      on: (appointment, person, context) =>
        `${person}.id = ${onlyFor(appointment, context, `${appointment}.made_by_id`)}`,
    },
    endedBy: {
      kind: 'one',
      face: () => personFace,
      on: (appointment, person, context) =>
        `${person}.id = ${onlyFor(appointment, context, `${appointment}.ended_by_id`)}`,
    },
    handedTo: {
      kind: 'one',
      face: () => appointmentFace,
      on: (appointment, next) => `${next}.id = ${appointment}.handed_to_id`,
    },
    may: { kind: 'self', face: () => appointmentMayFace },
  },
  readable: (appointment, { actor }) => (isColleague(actor) ? 'true' : `(${isCurrent(appointment)})`),
});

/** A value of an appointment for its person, who made or ended it, its body's own people, and who oversees the body. */
function onlyFor(appointment: string, context: ReadContext, value: string): string {
  if (context.actor.kind !== 'person') return 'null';
  const oversees = overseesBody.sql('overseen', context);
  const me = context.param(context.actor.id);
  return `case when ${me}::uuid in (${appointment}.person_id, ${appointment}.made_by_id, ${appointment}.ended_by_id)
    or ${appointment}.body_id = any(${context.param(bodyIds(context.actor))}::uuid[])
    or exists (select 1 from body overseen where overseen.id = ${appointment}.body_id and ${oversees}) then ${value} end`;
}

const bodyIds = (actor: Person) => actor.appointments.map((one) => one.bodyId);

/** Those who lead first, then as they came. */
export const byRole = (appointment: string) =>
  `array_position(array[${appointmentRoles.map((role) => `'${role}'`).join(', ')}], ${appointment}.role), ${appointment}.from_date, ${appointment}.id`;

/** Demonstration people, each with the first body they act for. */
export const demonstrationFace = defineFace({
  type: 'DemonstrationPerson',
  table: 'person',
  columns: {
    slug: column('slug'),
    job: localised('job'),
    role: expression(
      (person) =>
        `(select a.role from appointment a where a.person_id = ${person}.id and ${isCurrent('a')} order by a.from_date, a.id limit 1)`,
    ),
  },
  relations: {
    person: { kind: 'self', face: () => personFace },
    body: {
      kind: 'one',
      face: () => bodyFace,
      on: (person, body) =>
        `${body}.id = (select a.body_id from appointment a where a.person_id = ${person}.id and ${isCurrent('a')} order by a.from_date, a.id limit 1)`,
    },
  },
});
