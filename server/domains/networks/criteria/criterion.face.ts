import { networkLimits as limits } from '../../../../schema/network-limits.ts';
import { column, defineFace, expression, extendFace, type Face } from '../../../graphql/planner/index.ts';
import { membershipFace } from '../memberships/membership.face.ts';
import { mayReadWords } from '../memberships/membership.policy.ts';
import { networkFace } from '../network.face.ts';
import { columnsOfPart, mayRead } from '../network.policy.ts';

/** A criterion, also one that is no longer asked for, for whoever sees the sub-network. */
const criterionFace: Face = defineFace({
  type: 'NetworkCriterion',
  table: 'network_criterion',
  columns: {
    id: column('id'),
    words: expression(
      (criterion, { language }) =>
        `coalesce(${criterion}.words->>'${language}', ${criterion}.words->>'en', ${criterion}.words->>'vi')`,
    ),
    en: expression((criterion) => `${criterion}.words->>'en'`),
    vi: expression((criterion) => `${criterion}.words->>'vi'`),
    isDemonstration: column('is_demonstration'),
  },
  readable: (criterion, context) => mayRead.sql(columnsOfPart(criterion), context),
});

/** How a space sees itself; the membership's face asks who reads it. */
const assessmentFace: Face = defineFace({
  type: 'NetworkAssessment',
  table: 'network_assessment',
  columns: { answer: column('answer'), words: column('words') },
  relations: {
    criterion: {
      kind: 'one',
      face: () => criterionFace,
      on: (assessment, criterion) => `${criterion}.id = ${assessment}.criterion_id`,
    },
  },
});

extendFace(networkFace, {
  relations: {
    criteria: {
      kind: 'many',
      face: () => criterionFace,
      on: (network, criterion) =>
        `${criterion}.network_id = ${network}.id and ${criterion}.removed_at is null`,
      window: (_args, criterion) => ({
        order: `${criterion}.place, ${criterion}.id`,
        limit: limits.criteria.max,
      }),
    },
  },
});

extendFace(membershipFace, {
  relations: {
    assessment: {
      kind: 'many',
      face: () => assessmentFace,
      on: (membership, assessment, context) =>
        `${assessment}.membership_id = ${membership}.id and ${mayReadWords.sql(membership, context)}`,
      window: (_args, assessment) => ({
        order: `(select c.place from network_criterion c where c.id = ${assessment}.criterion_id), ${assessment}.criterion_id`,
      }),
    },
  },
});
