import { column, defineFace, expression, type Face } from '../../../graphql/planner/index.ts';
import { isCurrent } from '../../../kernel/actor-now.ts';
import { isAdministrator } from '../bodies/body.policy.ts';
import { appointmentFace, personFace } from '../person.face.ts';

/** Who is signed in, as nobody else sees them. */
export const viewerFace: Face = defineFace({
  type: 'Viewer',
  table: 'person',
  columns: {
    email: expression((person) => `(select u.email from auth_user u where u.id = ${person}.user_id)`),
    preferredLanguage: column('preferred_language'),
    zone: column('zone'),
    isAdministrator: expression((_person, { actor }) => (isAdministrator(actor) ? 'true' : 'false')),
  },
  relations: {
    person: { kind: 'self', face: () => personFace },
    appointments: {
      kind: 'many',
      face: () => appointmentFace,
      on: (person, appointment) => `${appointment}.person_id = ${person}.id and ${isCurrent(appointment)}`,
      window: (_args, appointment) => ({ order: `${appointment}.from_date, ${appointment}.id` }),
    },
    notifications: { kind: 'self', face: () => notificationsFace },
  },
});

const wish = (name: string, usual: string) =>
  expression((person) => `coalesce(${person}.notification_wishes->'${name}', '${usual}'::jsonb)`);

const notificationsFace = defineFace({
  type: 'Notifications',
  table: 'person',
  columns: {
    mail: expression((person) => `coalesce(${person}.notification_wishes->>'mail', 'DAILY')`),
    mentions: wish('mentions', 'true'),
    answers: wish('answers', 'true'),
    texts: wish('texts', 'true'),
    commitments: wish('commitments', 'true'),
    agreements: wish('agreements', 'true'),
  },
});
