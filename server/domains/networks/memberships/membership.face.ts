import { column, defineFace, expression, type Face, instant } from '../../../graphql/planner/index.ts';
import { isCurrent } from '../../../kernel/actor-now.ts';
import { appointmentFace, bodyFace, personFace } from '../../people/index.ts';
import { networkFace } from '../network.face.ts';
import { speakingRoles } from '../network.policy.ts';
import { mayAssess, mayDecide, mayEnd, mayKnow, mayReadWords } from './membership.policy.ts';

/** Who of a member is in office in its sub-network: the person themself, or one who speaks for the body. */
const ofMember = (membership: string, person: string) =>
  `(${person} = ${membership}.person_id or exists (select from appointment speaking where speaking.person_id = ${person}
    and speaking.body_id = ${membership}.body_id and speaking.role in ('${speakingRoles.join("','")}') and ${isCurrent('speaking')}))`;

/** A membership; a request is there for those who have to do with it. */
export const membershipFace: Face = defineFace({
  type: 'NetworkMembership',
  table: 'network_membership',
  columns: {
    id: column('id'),
    kind: column('kind'),
    state: column('state'),
    profile: column('profile'),
    spaceKind: column('space_kind'),
    spaceOperator: column('space_operator'),
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
    mayAssess: expression(
      (membership, context) =>
        `(${membership}.kind = 'PLACE' and exists (select from sub_network n where n.id = ${membership}.network_id and n.kind = 'PLACES')
          and ${mayAssess.sql(membership, context)})`,
    ),
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
    offices: {
      kind: 'many',
      face: () => appointmentFace,
      on: (membership, office) =>
        `${membership}.state = 'MEMBER' and ${office}.body_id = (select n.body_id from sub_network n where n.id = ${membership}.network_id)
          and ${office}.role in ('COORDINATOR', 'DEPUTY') and ${isCurrent(office)} and ${ofMember(membership, `${office}.person_id`)}`,
      window: (_args, office) => ({ order: `${office}.role, ${office}.from_date, ${office}.id` }),
    },
  },
  readable: mayKnow.sql,
});
