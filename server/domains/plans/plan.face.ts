import { planLimits as limits } from '../../../schema/plan-limits.ts';
import {
  column,
  defineFace,
  expression,
  type Face,
  instant,
  localised,
} from '../../graphql/planner/index.ts';
import type { ReadContext } from '../../kernel/read-context.ts';
import { claimFace } from '../agreements/index.ts';
import { bodyFace, personFace } from '../people/index.ts';
import { projectsOf } from '../projects/index.ts';
import { initiativeFace } from './initiatives/initiative.face.ts';
import { actionGroupFace } from './lines/activity.face.ts';
import { mayKeep, mayKnowHistory, mayLead, mayRead, planColumns } from './plan.policy.ts';
import { wordings, words } from './words.face.ts';

/** Who may know of a plan: its owner's people, those who lead its activities where it is shared with them, and whom its audience names. */
export const readablePlan = (plan: string, context: ReadContext) => mayRead.sql(planColumns(plan), context);

const letIn = (plan: string, context: ReadContext) => mayKnowHistory.sql(planColumns(plan), context);

export const planFace: Face = defineFace({
  type: 'Plan',
  table: 'plan',
  always: ['id'],
  columns: {
    id: column('id'),
    slug: column('slug'),
    number: column('number'),
    title: words('title'),
    titles: wordings('title'),
    state: column('state'),
    audience: column('audience'),
    startsOn: column('starts_on'),
    endsOn: column('ends_on'),
    issuedOn: column('issued_on'),
    legalBasis: column('legal_basis'),
    currency: column('currency'),
    source: column('source'),
    note: localised('note'),
    statedActivities: column('stated_activities'),
    activityCount: expression(
      (plan) => `(select count(*)::int from activity a where a.plan_id = ${plan}.id)`,
    ),
    doneCount: expression(
      (
        plan,
      ) => `(select count(*)::int from activity a join occurrence o on o.commitment_id = a.commitment_id and o.state = 'DONE'
        where a.plan_id = ${plan}.id)`,
    ),
    initiativeCount: expression(
      (plan) => `(select count(*)::int from plan_initiative i where i.plan_id = ${plan}.id)`,
    ),
    position: expression((plan) => `(select s.position from stream s where s.id = ${plan}.stream_id)`),
    version: column('version'),
    beganAt: instant('created_at'),
  },
  relations: {
    owner: { kind: 'one', face: () => bodyFace, on: (plan, body) => `${body}.id = ${plan}.owner_id` },
    issuer: { kind: 'one', face: () => bodyFace, on: (plan, body) => `${body}.id = ${plan}.issuer_id` },
    follows: { kind: 'one', face: () => planFace, on: (plan, other) => `${other}.id = ${plan}.follows_id` },
    followedBy: {
      kind: 'many',
      face: () => planFace,
      on: (plan, other) => `${other}.follows_id = ${plan}.id`,
      window: (_args, other) => ({ order: `${other}.starts_on, ${other}.id` }),
    },
    groups: {
      kind: 'many',
      face: () => actionGroupFace,
      on: (plan, group) => `${group}.plan_id = ${plan}.id`,
      window: (_args, group) => ({ order: `${group}.place, ${group}.id` }),
    },
    initiatives: {
      kind: 'many',
      face: () => initiativeFace,
      from: (plan) =>
        `select i.*, pi.place from plan_initiative pi join initiative i on i.id = pi.initiative_id where pi.plan_id = ${plan}.id`,
      window: (_args, initiative) => ({ order: `${initiative}.place, ${initiative}.id` }),
    },
    points: {
      kind: 'many',
      face: () => pointFace,
      on: (plan, point) => `${point}.plan_id = ${plan}.id`,
      window: (_args, point) => ({ order: `${point}.place` }),
    },
    projects: projectsOf(
      (plan) => `select ${plan}.id union all select a.id from activity a where a.plan_id = ${plan}.id`,
    ),
    claims: {
      kind: 'many',
      face: () => claimFace,
      on: (plan, claim) => `${claim}.thing_id = ${plan}.id and ${claim}.thing_kind = 'plan'`,
      window: (_args, claim) => ({
        order: `${claim}.subject, ${claim}.sourced_on nulls last, ${claim}.stated_at, ${claim}.id`,
      }),
    },
    reported: {
      kind: 'many',
      face: () => reportedResultFace,
      // Of the years that the plan runs in, and of the one before, on which it builds.
      on: (plan, result) => `${result}.owner_id = ${plan}.owner_id
        and ${result}.year between extract(year from ${plan}.starts_on) - 1 and extract(year from ${plan}.ends_on)`,
      window: (_args, result) => ({ order: `${result}.year desc, ${result}.place` }),
    },
    history: {
      kind: 'many',
      face: () => planEventFace,
      on: (plan, entry, context) =>
        `${entry}.stream_id = ${plan}.stream_id and ${entry}.kind like 'plan.%' and ${letIn(plan, context)}`,
      window: ({ first }, entry) => ({
        order: `${entry}.position desc`,
        limit: Math.min(Number(first ?? limits.history.default), limits.history.max),
      }),
    },
    may: { kind: 'self', face: () => mayFace },
  },
  readable: readablePlan,
});

const pointFace = defineFace({
  type: 'PlanPoint',
  table: 'plan_point',
  columns: { kind: column('kind'), words: localised('words'), source: column('source') },
  relations: {
    body: { kind: 'one', face: () => bodyFace, on: (point, body) => `${body}.id = ${point}.body_id` },
  },
});

/** From public sources, of a city that everybody may know of. */
export const reportedResultFace = defineFace({
  type: 'ReportedResult',
  table: 'reported_result',
  columns: {
    id: column('id'),
    year: column('year'),
    words: localised('words'),
    source: column('source'),
  },
  relations: {
    body: { kind: 'one', face: () => bodyFace, on: (result, body) => `${body}.id = ${result}.body_id` },
  },
});

const fact = (entry: string, name: string) => `${entry}.facts->>'${name}'`;

/** What happened to a plan; what it is about is read as it is called now. */
const planEventFace = defineFace({
  type: 'PlanEvent',
  table: 'entry',
  columns: {
    id: expression((entry) => `${entry}.stream_id || '.' || ${entry}.position`),
    kind: expression((entry) => `substr(${entry}.kind, 6)`),
    count: expression((entry) => `(${fact(entry, 'count')})::int`),
    subject: expression(
      (entry, { language }) =>
        `coalesce((select ${words('title')('a', { language } as ReadContext)} from activity a where a.id = ${entry}.subject_id or a.commitment_id = ${entry}.subject_id),
          (select ${words('title')('g', { language } as ReadContext)} from action_group g where g.id = ${entry}.subject_id))`,
    ),
    at: instant('at'),
  },
  relations: {
    by: { kind: 'one', face: () => personFace, on: (entry, person) => `${person}.id = ${entry}.actor_id` },
    actedFor: { kind: 'one', face: () => bodyFace, on: (entry, body) => `${body}.id = ${entry}.body_id` },
  },
});

const mayFace = defineFace({
  type: 'PlanMay',
  table: 'plan',
  columns: {
    keep: expression((plan, context) => mayKeep.sql(planColumns(plan), context)),
    lead: expression((plan, context) => mayLead.sql(planColumns(plan), context)),
    seeHistory: expression(letIn),
  },
});
