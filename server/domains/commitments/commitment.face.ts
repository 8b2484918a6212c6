import { commitmentLimits } from '../../../schema/commitment-limits.ts';
import { documentFace } from '../../documents/index.ts';
import { column, defineFace, expression, type Face, instant } from '../../graphql/planner/index.ts';
import { thingNamedBy } from '../notifications/index.ts';
import { bodyFace, personFace } from '../people/index.ts';
import { type CommitmentRule, mayAnswer, mayCarry, mayKnow, mayLead } from './commitment.policy.ts';
import { originRelations } from './origin/origin.face.ts';

const number = (name: string) => expression((alias) => `${alias}.${name}::float8`);
const day = (name: string) => expression((alias) => `${alias}.${name}::text`);
const allows = (rule: CommitmentRule) =>
  expression((commitment, context) => `(${rule.sql(commitment, context)})`);
const person = (name: string) => ({
  kind: 'one' as const,
  face: () => personFace,
  on: (row: string, one: string) => `${one}.id = ${row}.${name}`,
});
const body = (name: string) => ({
  kind: 'one' as const,
  face: () => bodyFace,
  on: (row: string, one: string) => `${one}.id = ${row}.${name}`,
});

export const isOpen = (occurrence: string) => `${occurrence}.state in ('PROMISED','IN_PROGRESS')`;
const bodyOf = (occurrence: string) =>
  `(select c.body_id from commitment c where c.id = ${occurrence}.commitment_id)`;
const open = (occurrence: string) => `(case when ${isOpen(occurrence)} then 0 else 1 end)`;

export const commitmentFace: Face = defineFace({
  type: 'Commitment',
  table: 'commitment',
  always: ['id'],
  columns: {
    id: column('id'),
    words: column('words'),
    language: column('language'),
    dueKind: column('due_kind'),
    rule: column('rule'),
    condition: column('condition'),
    target: number('target'),
    unit: column('unit'),
    audience: column('audience'),
    counts: column('counts'),
    isDemonstration: column('is_demonstration'),
    version: column('version'),
    madeAt: instant('made_at'),
  },
  relations: {
    body: body('body_id'),
    person: person('person_id'),
    madeBy: person('made_by_id'),
    holder: thingNamedBy('holder_kind', 'holder_id'),
    present: {
      kind: 'one',
      face: () => occurrenceFace,
      // The first that is open; where none is, the last one.
      on: (
        commitment,
        occurrence,
      ) => `${occurrence}.id = (select o.id from occurrence o where o.commitment_id = ${commitment}.id
        order by ${open('o')}, case when ${isOpen('o')} then o.number else -o.number end limit 1)`,
    },
    occurrences: {
      kind: 'many',
      face: () => occurrenceFace,
      on: (commitment, occurrence) => `${occurrence}.commitment_id = ${commitment}.id`,
      window: (_args, occurrence) => ({ order: `${occurrence}.number`, limit: mostShown }),
    },
    delegation: {
      kind: 'one',
      face: () => delegationFace,
      on: (commitment, delegation) =>
        `${delegation}.commitment_id = ${commitment}.id and ${delegation}.state in ('ASKED','ACCEPTED')`,
    },
    delegations: {
      kind: 'many',
      face: () => delegationFace,
      on: (commitment, delegation) => `${delegation}.commitment_id = ${commitment}.id`,
      window: (_args, delegation) => ({
        order: `${delegation}.asked_at desc, ${delegation}.id`,
        limit: mostShown,
      }),
    },
    waitsFor: {
      kind: 'many',
      face: () => commitmentFace,
      on: (commitment, other) =>
        `${other}.id in (select d.waits_for_id from dependency d where d.commitment_id = ${commitment}.id)`,
      window: (_args, other) => ({ order: `${other}.made_at, ${other}.id` }),
    },
    neededBy: {
      kind: 'many',
      face: () => commitmentFace,
      on: (commitment, other) =>
        `${other}.id in (select d.commitment_id from dependency d where d.waits_for_id = ${commitment}.id)`,
      window: (_args, other) => ({ order: `${other}.made_at, ${other}.id`, limit: mostShown }),
    },
    history: {
      kind: 'many',
      face: () => eventFace,
      on: (commitment, entry) =>
        `${entry}.stream_id = (select s.id from stream s where s.subject_id = ${commitment}.id and s.kind = 'history')`,
      window: (_args, entry) => ({ order: `${entry}.position desc`, limit: mostShown }),
    },
    ...originRelations,
    may: { kind: 'self', face: () => mayFace },
  },
  readable: (commitment, context) => mayKnow.sql(commitment, context),
});

const mostShown = 200;

/** Days from today, where the body is, to when it is due. */
const daysLeft = (occurrence: string) => `(${occurrence}.due_on - body_today(${bodyOf(occurrence)}))`;

export const groupOf = (
  occurrence: string,
  ofBody = bodyOf(occurrence),
) => `case when ${occurrence}.due_on is null then 'NO_DAY'
  when day_over(${occurrence}.due_on, ${ofBody}) then 'OVERDUE'
  when day_over(${occurrence}.due_on, ${ofBody}, -15) then 'FORTNIGHT' else 'LATER' end`;

/** One time that a commitment is to be kept. Whoever may know of the commitment knows it. */
export const occurrenceFace: Face = defineFace({
  type: 'Occurrence',
  table: 'occurrence',
  always: ['id'],
  columns: {
    id: column('id'),
    number: column('number'),
    dueOn: day('due_on'),
    firstDueOn: day('first_due_on'),
    state: column('state'),
    progress: column('progress'),
    reached: number('reached'),
    droppedReason: column('dropped_reason'),
    begunAt: instant('begun_at'),
    finishedAt: instant('finished_at'),
    version: column('version'),
    group: expression((occurrence) => groupOf(occurrence)),
    daysLeft: expression((occurrence) => `case when ${isOpen(occurrence)} then ${daysLeft(occurrence)} end`),
    isOverdue: expression(
      (occurrence) =>
        `coalesce(${isOpen(occurrence)} and day_over(${occurrence}.due_on, ${bodyOf(occurrence)}), false)`,
    ),
    isEscalated: expression(
      (occurrence) =>
        `coalesce(${isOpen(occurrence)} and day_over(${occurrence}.due_on, ${bodyOf(occurrence)}, ${commitmentLimits.escalation.days}), false)`,
    ),
    isDeferred: expression(
      (occurrence) => `coalesce(${occurrence}.due_on <> ${occurrence}.first_due_on, false)`,
    ),
  },
  relations: {
    commitment: {
      kind: 'one',
      face: () => commitmentFace,
      on: (occurrence, commitment) => `${commitment}.id = ${occurrence}.commitment_id`,
    },
    deferrals: {
      kind: 'many',
      face: () => deferralFace,
      on: (occurrence, deferral) => `${deferral}.occurrence_id = ${occurrence}.id`,
      window: (_args, deferral) => ({ order: `${deferral}.at desc, ${deferral}.id` }),
    },
    evidence: {
      kind: 'many',
      face: () => evidenceFace,
      on: (occurrence, evidence) =>
        `${evidence}.occurrence_id = ${occurrence}.id and ${evidence}.removed_at is null`,
      window: (_args, evidence) => ({ order: `${evidence}.at, ${evidence}.id` }),
    },
  },
  readable: (occurrence, context) =>
    `exists (select 1 from commitment known where known.id = ${occurrence}.commitment_id and ${mayKnow.sql('known', context)})`,
});

const deferralFace = defineFace({
  type: 'Deferral',
  table: 'deferral',
  columns: {
    id: column('id'),
    fromOn: day('from_on'),
    toOn: day('to_on'),
    reason: column('reason'),
    at: instant('at'),
  },
  relations: { by: person('person_id'), actedFor: body('body_id') },
});

const evidenceFace = defineFace({
  type: 'Evidence',
  table: 'evidence',
  columns: {
    id: column('id'),
    kind: column('kind'),
    words: column('words'),
    url: column('url'),
    fileUrl: expression((evidence) => `'/files/' || ${evidence}.file_id`),
    at: instant('at'),
  },
  relations: {
    document: {
      kind: 'one',
      face: () => documentFace,
      on: (evidence, document) => `${document}.id = ${evidence}.document_id`,
    },
    by: person('person_id'),
    actedFor: body('body_id'),
  },
});

const delegationFace = defineFace({
  type: 'Delegation',
  table: 'delegation',
  columns: {
    id: column('id'),
    state: column('state'),
    words: column('words'),
    answer: column('answer'),
    askedAt: instant('asked_at'),
    answeredAt: instant('answered_at'),
  },
  relations: {
    body: body('to_body_id'),
    person: person('to_person_id'),
    askedBy: person('asked_by_id'),
    answeredBy: person('answered_by_id'),
  },
});

const fact = (entry: string, name: string) => `${entry}.facts->>'${name}'`;

const eventFace = defineFace({
  type: 'CommitmentEvent',
  table: 'entry',
  columns: {
    id: expression((entry) => `${entry}.stream_id || '.' || ${entry}.position`),
    kind: expression((entry) => `split_part(${entry}.kind, '.', 2)`),
    at: instant('at'),
    number: expression((entry) => `(${fact(entry, 'number')})::int`),
    dueOn: expression((entry) => fact(entry, 'dueOn')),
    progress: expression((entry) => `(${fact(entry, 'progress')})::int`),
  },
  relations: {
    by: person('actor_id'),
    actedFor: body('body_id'),
    toPerson: {
      kind: 'one',
      face: () => personFace,
      on: (entry, one) => `${one}.id = (${fact(entry, 'personId')})::uuid`,
    },
    toBody: {
      kind: 'one',
      face: () => bodyFace,
      on: (entry, one) => `${one}.id = (${fact(entry, 'toBodyId')})::uuid`,
    },
  },
});

const mayFace = defineFace({
  type: 'CommitmentMay',
  table: 'commitment',
  columns: { carry: allows(mayCarry), lead: allows(mayLead), answer: allows(mayAnswer) },
});
