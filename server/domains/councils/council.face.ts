import { councilLimits as limits } from '../../../schema/council-limits.ts';
import {
  column,
  defineFace,
  expression,
  extendFace,
  type Face,
  localised,
} from '../../graphql/planner/index.ts';
import { claimFace } from '../agreements/index.ts';
import { bodyFace } from '../people/index.ts';
import { mayMandate, setterColumns } from './council.policy.ts';
import { opinionFace } from './opinion.face.ts';

const mandateFace = defineFace({
  type: 'CouncilMandate',
  table: 'council_mandate',
  columns: {
    id: column('id'),
    words: localised('words'),
    basis: column('basis'),
    decidedOn: expression((mandate) => `${mandate}.decided_on::text`),
    fromDate: expression((mandate) => `${mandate}.from_date::text`),
    toDate: expression((mandate) => `${mandate}.to_date::text`),
    isCurrent: expression(
      (mandate) =>
        `(${mandate}.from_date <= body_today(${mandate}.body_id) and coalesce(${mandate}.to_date >= body_today(${mandate}.body_id), true))`,
    ),
    source: column('source'),
    isDemonstration: column('is_demonstration'),
  },
  relations: {
    givenFor: {
      kind: 'one',
      face: () => bodyFace,
      on: (mandate, body) => `${body}.id = ${mandate}.given_for_id`,
    },
  },
});

/** A body that advises: what it is for is public; what it was asked is for who may read the text. */
export const councilFace: Face = defineFace({
  type: 'Council',
  table: 'body',
  always: ['id'],
  columns: { id: column('id') },
  relations: {
    body: { kind: 'self', face: () => bodyFace },
    mandates: {
      kind: 'many',
      face: () => mandateFace,
      on: (council, mandate) => `${mandate}.body_id = ${council}.id`,
      window: (_args, mandate) => ({ order: `${mandate}.from_date desc`, limit: limits.listed.max }),
    },
    opinions: {
      kind: 'many',
      face: () => opinionFace,
      on: (council, opinion) => `${opinion}.body_id = ${council}.id`,
      // What waits for an answer first.
      window: (_args, opinion) => ({
        order: `(${opinion}.state = 'ASKED') desc, ${opinion}.asked_at desc, ${opinion}.id`,
        limit: limits.listed.max,
      }),
    },
    may: { kind: 'self', face: () => mayFace },
  },
  readable: (council) => `${council}.kind = 'COUNCIL'`,
});

const mayFace = defineFace({
  type: 'CouncilMay',
  table: 'body',
  columns: { mandate: expression((council, context) => mayMandate.sql(setterColumns(council), context)) },
});

extendFace(bodyFace, {
  relations: {
    council: { kind: 'one', face: () => councilFace, on: (body, council) => `${council}.id = ${body}.id` },
    claims: {
      kind: 'many',
      face: () => claimFace,
      on: (body, claim) => `${claim}.thing_id = ${body}.id and ${claim}.thing_kind = 'body'`,
      window: (_args, claim) => ({
        order: `${claim}.subject, ${claim}.sourced_on nulls last, ${claim}.stated_at, ${claim}.id`,
      }),
    },
  },
});
