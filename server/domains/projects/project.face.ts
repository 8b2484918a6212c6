import { projectLimits as limits } from '../../../schema/project-limits.ts';
import { documentFace } from '../../documents/index.ts';
import { column, defineFace, expression, type Face, instant } from '../../graphql/planner/index.ts';
import { bodiesOf } from '../../kernel/actor.ts';
import type { ReadContext } from '../../kernel/read-context.ts';
import { commitmentFace, originRelations } from '../commitments/index.ts';
import { bodyFace, personFace } from '../people/index.ts';
import { mayKeep, mayKnowHistory, mayLead, mayRead, projectColumns } from './project.policy.ts';

/** Who may know of a project: its lead's people, its partners where it is shared with them, and whom its audience names. */
export const readableProject = (project: string, context: ReadContext) =>
  mayRead.sql(projectColumns(project), context);

const letIn = (project: string, context: ReadContext) => mayKnowHistory.sql(projectColumns(project), context);
const leads = (project: string, context: ReadContext) => mayLead.sql(projectColumns(project), context);

const day = (name: string) => expression((row) => `${row}.${name}::text`);
const amount = (name: string) => expression((row) => `${row}.${name}::float8`);
const count = (from: string) =>
  expression((project) => `(select count(*)::int from ${from.replaceAll('$', project)})`);
const body = (name: string) => ({
  kind: 'one' as const,
  face: () => bodyFace,
  on: (row: string, one: string) => `${one}.id = ${row}.${name}`,
});
const person = (name: string) => ({
  kind: 'one' as const,
  face: () => personFace,
  on: (row: string, one: string) => `${one}.id = ${row}.${name}`,
});
const parts = (face: Face) => ({
  kind: 'many' as const,
  face: () => face,
  on: (project: string, part: string) => `${part}.project_id = ${project}.id`,
  window: (_args: unknown, part: string) => ({ order: `${part}.place, ${part}.id` }),
});

/** Of bodies that do not take part, who leads the project and their own people know. */
const knownPartners = (project: string, partner: string, context: ReadContext) =>
  `${partner}.project_id = ${project}.id and ${partner}.state <> 'IN' and ${isTheirs(project, partner, context)}`;

const isTheirs = (project: string, partner: string, context: ReadContext) => {
  const own = bodiesOf(context.actor);
  const mine = own.length === 0 ? 'false' : `${partner}.body_id = any(${context.param(own)}::uuid[])`;
  return `(${mine} or ${leads(project, context)})`;
};

/** What happened is for whoever is let in; of a body that never came to take part, for itself and who leads. */
const knownActs = (project: string, act: string, context: ReadContext) =>
  `${act}.project_id = ${project}.id and ${letIn(project, context)} and (${act}.partner_id is null or exists (
    select 1 from project_partner told where told.id = ${act}.partner_id
      and (told.state in ('IN','LEFT') or ${isTheirs(project, 'told', context)})))`;

const partnerFace = defineFace({
  type: 'ProjectPartner',
  table: 'project_partner',
  columns: {
    id: column('id'),
    role: column('role'),
    state: column('state'),
    isInvited: column('is_invited'),
    // Why somebody asked, and was declined, stays between them: for whoever is let in.
    words: expression(
      (partner, context) =>
        `(select ${partner}.words from project told where told.id = ${partner}.project_id and (${partner}.state <> 'IN' or ${letIn('told', context)}))`,
    ),
    reason: expression(
      (partner, context) =>
        `(select ${partner}.reason from project told where told.id = ${partner}.project_id and (${partner}.state <> 'IN' or ${letIn('told', context)}))`,
    ),
    staff: column('staff'),
    money: amount('money'),
    inKind: column('in_kind'),
    askedAt: instant('asked_at'),
    decidedAt: instant('decided_at'),
  },
  relations: { body: body('body_id') },
});

const partnerOrder = (partner: string) =>
  `(${partner}.role = 'LEAD') desc, coalesce(${partner}.decided_at, ${partner}.asked_at), ${partner}.id`;

/** A step of a project or a task below one; the project's face asks who may know of it. */
export const milestoneFace: Face = defineFace({
  type: 'Milestone',
  table: 'milestone',
  always: ['id'],
  columns: { id: column('id'), startsOn: day('starts_on'), version: column('version') },
  relations: {
    under: {
      kind: 'one',
      face: () => milestoneFace,
      on: (milestone, above) => `${above}.id = ${milestone}.under_id`,
    },
    waitsFor: {
      kind: 'many',
      face: () => milestoneFace,
      on: (milestone, other) =>
        `${other}.commitment_id in (select d.waits_for_id from dependency d where d.commitment_id = ${milestone}.commitment_id)`,
      window: (_args, other) => ({ order: `${other}.place, ${other}.id` }),
    },
    commitment: {
      kind: 'one',
      face: () => commitmentFace,
      on: (milestone, commitment) => `${commitment}.id = ${milestone}.commitment_id`,
    },
  },
});

const moneyFace = defineFace({
  type: 'ProjectMoney',
  table: 'project_money',
  columns: {
    id: column('id'),
    year: column('year'),
    source: column('source'),
    planned: amount('planned'),
    actual: amount('actual'),
  },
});

const riskFace = defineFace({
  type: 'ProjectRisk',
  table: 'project_risk',
  columns: {
    id: column('id'),
    words: column('words'),
    likelihood: column('likelihood'),
    harm: column('harm'),
    answer: column('answer'),
    isOver: column('is_over'),
  },
});

const resultFace = defineFace({
  type: 'ProjectResult',
  table: 'project_result',
  columns: { id: column('id'), words: column('words'), reached: column('reached'), url: column('url') },
  relations: {
    file: { kind: 'one', face: () => resultFileFace, on: (result, file) => `${file}.id = ${result}.file_id` },
  },
});

/** Whoever sees the project sees its files. */
const resultFileFace = defineFace({
  type: 'ProjectFile',
  table: 'file',
  columns: {
    id: column('id'),
    url: expression((file) => `'/files/' || ${file}.id`),
    name: column('name'),
    mediaType: column('media_type'),
  },
});

/** One thing that happened to a project; what it is about is read as it is called now. */
const actFace = defineFace({
  type: 'ProjectEvent',
  table: 'project_act',
  columns: {
    id: column('id'),
    kind: column('kind'),
    fromState: column('from_state'),
    toState: column('to_state'),
    reason: column('reason'),
    subject: expression(
      (act) =>
        `(select c.words from milestone m join commitment c on c.id = m.commitment_id where m.id = ${act}.milestone_id)`,
    ),
    at: instant('at'),
  },
  relations: {
    by: person('actor_id'),
    actedFor: body('body_id'),
    body: {
      kind: 'one',
      face: () => bodyFace,
      on: (act, one) =>
        `${one}.id = (select p.body_id from project_partner p where p.id = ${act}.partner_id)`,
    },
  },
});

const done = "milestone m join occurrence o on o.commitment_id = m.commitment_id and o.state = 'DONE'";

export const projectFace: Face = defineFace({
  type: 'Project',
  table: 'project',
  always: ['id'],
  columns: {
    id: column('id'),
    slug: column('slug'),
    title: column('title'),
    summary: column('summary'),
    language: column('language'),
    state: column('state'),
    stateSince: instant('state_since'),
    audience: column('audience'),
    joining: column('joining'),
    lessons: column('lessons'),
    startsOn: day('starts_on'),
    endsOn: day('ends_on'),
    fields: column('fields'),
    areas: column('areas'),
    targets: column('targets'),
    currency: column('currency'),
    isDemonstration: column('is_demonstration'),
    partnerCount: count("project_partner pp where pp.project_id = $.id and pp.state = 'IN'"),
    milestoneCount: count('milestone m where m.project_id = $.id'),
    doneCount: count(`${done} where m.project_id = $.id`),
    version: column('version'),
    beganAt: instant('created_at'),
  },
  relations: {
    owner: body('owner_id'),
    document: {
      kind: 'one',
      face: () => documentFace,
      on: (project, document) => `${document}.id = ${project}.document_id`,
    },
    partners: {
      kind: 'many',
      face: () => partnerFace,
      on: (project, partner) => `${partner}.project_id = ${project}.id and ${partner}.state = 'IN'`,
      window: (_args, partner) => ({ order: partnerOrder(partner) }),
    },
    asking: {
      kind: 'many',
      face: () => partnerFace,
      on: knownPartners,
      window: (_args, partner) => ({ order: `${partner}.asked_at, ${partner}.id`, limit: 200 }),
    },
    milestones: parts(milestoneFace),
    budget: {
      ...parts(moneyFace),
      window: (_args: unknown, line: string) => ({ order: `${line}.year, ${line}.place, ${line}.id` }),
    },
    risks: {
      ...parts(riskFace),
      // What may go wrong is for whoever works on it.
      on: (project: string, risk: string, context: ReadContext) =>
        `${risk}.project_id = ${project}.id and ${letIn(project, context)}`,
    },
    results: parts(resultFace),
    ...originRelations,
    history: {
      kind: 'many',
      face: () => actFace,
      on: knownActs,
      window: ({ first }, act) => ({
        order: `${act}.at desc, ${act}.position desc nulls last, ${act}.id desc`,
        limit: Math.min(Number(first ?? limits.history.default), limits.history.max),
      }),
    },
    may: { kind: 'self', face: () => mayFace },
  },
  readable: readableProject,
});

const mayFace = defineFace({
  type: 'ProjectMay',
  table: 'project',
  columns: {
    keep: expression((project, context) => mayKeep.sql(projectColumns(project), context)),
    lead: expression(leads),
    seeHistory: expression(letIn),
  },
});

/** Projects that came of a thing, for the face of that thing. */
export const projectsOf = (from: (thing: string) => string) => ({
  kind: 'many' as const,
  face: () => projectFace,
  on: (thing: string, project: string) =>
    `${project}.id in (select o.to_id from origin o where o.to_kind = 'project' and o.from_id in (${from(thing)}))`,
  window: (_args: unknown, project: string) => ({
    order: `${project}.created_at, ${project}.id`,
    limit: limits.listed.max,
  }),
});
