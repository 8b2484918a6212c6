import { column, defineFace, expression, type Face, instant } from '../../../graphql/planner/index.ts';
import { bodyFace, personFace } from '../../people/index.ts';
import { networkFace } from '../network.face.ts';
import { mayDecide, mayEnd, mayKnow, mayReadWords } from './membership.policy.ts';

/** A membership; a request is there for those who have to do with it. */
export const membershipFace: Face = defineFace({
  type: 'NetworkMembership',
  table: 'network_membership',
  columns: {
    id: column('id'),
    kind: column('kind'),
    state: column('state'),
    profile: column('profile'),
    words: expression(
      (membership, context) =>
        `(case when ${mayReadWords.sql(membership, context)} then ${membership}.words end)`,
    ),
    reason: expression(
      (membership, context) =>
        `(case when ${mayReadWords.sql(membership, context)} then ${membership}.reason end)`,
    ),
    fromDate: column('from_date'),
    toDate: column('to_date'),
    askedAt: instant('asked_at'),
    decidedAt: instant('decided_at'),
    isDemonstration: column('is_demonstration'),
    mayDecide: expression(mayDecide.sql),
    mayEnd: expression(mayEnd.sql),
  },
  relations: {
    body: {
      kind: 'one',
      face: () => bodyFace,
      on: (membership, body) => `${body}.id = ${membership}.body_id`,
    },
    person: {
      kind: 'one',
      face: () => personFace,
      on: (membership, person) => `${person}.id = ${membership}.person_id`,
    },
    network: {
      kind: 'one',
      face: () => networkFace,
      on: (membership, network) => `${network}.id = ${membership}.network_id`,
    },
  },
  readable: mayKnow.sql,
});
