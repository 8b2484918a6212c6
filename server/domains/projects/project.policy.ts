import type { AppointmentRole } from '../../../schema/words.ts';
import { mayLead as mayLeadText, mayRead, mayReadComments } from '../../documents/index.ts';
import { type Actor, asActing, bodiesOf } from '../../kernel/actor.ts';
import {
  acting,
  allOf,
  anyOf,
  appointedToOwner,
  holdsGrant,
  type Rule,
  type ThingColumns,
} from '../../kernel/policy.ts';
import type { ReadContext } from '../../kernel/read-context.ts';

export { mayRead };

/** Who knows who did what, and why somebody was declined: whoever is let in, not the public of a public one. */
export const mayKnowHistory = mayReadComments;

/** Roles in which somebody works on projects, and asks to take part, for the body they are held in. */
const keepingRoles: readonly AppointmentRole[] = [
  'FOCAL_POINT',
  'DEPUTY',
  'COORDINATOR',
  'STAFF',
  'ADMINISTRATOR',
];
/** Roles that answer for a body: it joins by their word, and leaves by it. */
export const answeringRoles: readonly AppointmentRole[] = [
  'FOCAL_POINT',
  'DEPUTY',
  'COORDINATOR',
  'ADMINISTRATOR',
];

/** A part in the text is given to a whole body; of its people, those who only look on neither lead nor write a project. */
const actsAs = (roles: readonly AppointmentRole[]): Rule => ({
  holds: (actor) => actsIn(actor, roles),
  sql: (_columns, { actor }) => (actsIn(actor, roles) ? 'true' : 'false'),
});

/** Who moves it on and decides who takes part: those who answer for a body that leads it. */
export const mayLead = allOf(mayLeadText, actsAs(answeringRoles));

/** Who writes what is planned, spent, feared and reached: the people of the lead and of the partners who work for them. */
export const mayKeep = acting(
  allOf(actsAs(keepingRoles), anyOf(appointedToOwner(), holdsGrant('COORDINATOR', 'EDITOR'))),
);

/** Whether somebody begins projects for the body they act for, or works in one for it. */
export const mayWorkFor = (actor: Actor): boolean => actsIn(actor, keepingRoles);

/** Whether somebody answers for a body: for it alone they ask to join, and leave. */
export const answersFor = (actor: Actor, bodyId: string): boolean =>
  actsIn(actor, answeringRoles) && bodyOf(actor) === bodyId;

function bodyOf(actor: Actor): string | null {
  const acted = asActing(actor);
  return acted.kind === 'person' ? acted.actingFor : null;
}

function actsIn(actor: Actor, roles: readonly AppointmentRole[]): boolean {
  const acted = asActing(actor);
  return (
    acted.kind === 'person' &&
    acted.actingFor !== null &&
    acted.appointments.some(({ role }) => roles.includes(role))
  );
}

const partnersIn = (projectId: string) =>
  `select pp.body_id from project_partner pp where pp.project_id = ${projectId} and pp.state = 'IN'`;

export const projectColumns = (project: string): ThingColumns => ({
  audiences: [`${project}.audience`],
  owner: `${project}.owner_id`,
  parties: partnersIn(`${project}.id`),
  // A part is given in the text, and holds for all around it.
  grantedOn: [`${project}.document_id`],
});

/** The same for a document that is a project's text. */
export const partnersOfText = (document: string) =>
  `select pp.body_id from project tx join project_partner pp on pp.project_id = tx.id and pp.state = 'IN'
    where tx.document_id = ${document}.id`;

/**
 * Who is told of who wants to take part: who may know of the project, and answers for a lead of it or belongs to the body itself.
 * Whose part has ended is told so, though they may not know of the project any more.
 */
export function mayBeToldOfPartner(partner: string, context: ReadContext): string {
  const { actor, param } = context;
  if (actor.kind !== 'person') return 'false';
  const answering = actor.appointments.filter(({ role }) => answeringRoles.includes(role));
  const own = `${partner}.body_id = any(${param(bodiesOf(actor))}::uuid[])`;
  return `((${partner}.state = 'LEFT' and ${own}) or exists (select 1 from project told where told.id = ${partner}.project_id and ${mayRead.sql(projectColumns('told'), context)}
    and (${partner}.state = 'IN' or ${own}
      or exists (select 1 from project_partner pl where pl.project_id = told.id and pl.state = 'IN' and pl.role = 'LEAD'
        and pl.body_id = any(${param(answering.map(({ bodyId }) => bodyId))}::uuid[])))))`;
}
