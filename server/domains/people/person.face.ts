import { column, defineFace, expression, localised } from '../../graphql/planner/index.ts';

/** A person as anyone may see them who sees what they said: a name. */
export const personFace = defineFace({
  type: 'Person',
  table: 'person',
  columns: { id: column('id'), name: column('name'), isDemonstration: column('is_demonstration') },
});

/** A body under the name it has in the reader's language. */
export const bodyFace = defineFace({
  type: 'Body',
  table: 'body',
  always: ['id'],
  columns: {
    id: column('id'),
    kind: column('kind'),
    name: expression(
      (body, { param, language }) =>
        `(select n.name from body_name n where n.body_id = ${body}.id order by (n.lang = ${param(language)}) desc, n.is_primary desc limit 1)`,
    ),
  },
});

export const appointmentFace = defineFace({
  type: 'Appointment',
  table: 'appointment',
  columns: {
    id: column('id'),
    role: column('role'),
    fromDate: column('from_date'),
    toDate: column('to_date'),
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
  },
});

/** The appointments that hold today. */
export const isCurrent = (appointment: string) =>
  `${appointment}.ended_at is null and ${appointment}.from_date <= current_date and (${appointment}.to_date is null or ${appointment}.to_date >= current_date)`;

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
