import type { MembershipState } from '../../../schema/networks/index.ts';
import { membershipFace } from '../../../server/domains/networks/memberships/membership.face.ts';
import {
  type MembershipPlace,
  type MembershipRule,
  mayAssess,
  mayBeTold,
  mayDecide,
  mayEnd,
  mayKnow,
  mayReadWords,
  mayVoteFor,
} from '../../../server/domains/networks/memberships/membership.policy.ts';
import { networkFace } from '../../../server/domains/networks/network.face.ts';
import {
  isOfCircle,
  isOfCircleIn,
  mayCoordinate,
  mayKnowHistory,
  mayRead,
  networkColumns,
} from '../../../server/domains/networks/network.policy.ts';
import {
  addStream,
  byRules,
  type DrawnThing,
  type Making,
  type Policed,
  type Sentence,
} from './policed-kind.ts';

async function addNetwork(making: Making): Promise<string> {
  // A body has one sub-network: the one that another kind has made for it goes to a body that has none.
  await making.insert(
    `with moved as (update sub_network set body_id = (select b.id from body b
        where not exists (select from sub_network n where n.body_id = b.id) order by b.id desc limit 1) where body_id = $1 returning 1)
     select gen_random_uuid() as id`,
    [making.ownerId],
  );
  return making.insert(
    `insert into sub_network (id, body_id, audience, stream_id, kind, purpose, member_kinds, posts, proposes, votes)
     values (gen_random_uuid(), $1, $2, $3, 'REGION', '{"en": ""}', '{BODY}', 'MEMBERS', 'NETWORK', 'ONE_MEMBER_ONE_VOTE') returning id`,
    [making.ownerId, making.audience, await addStream(making, 'history')],
  );
}

const addMember = ({ insert }: Making, networkId: string, bodyId: string) =>
  insert(
    `insert into network_membership (id, network_id, kind, body_id, state, from_date)
     values (gen_random_uuid(), $1, 'BODY', $2, 'MEMBER', '2026-01-01') returning id`,
    [networkId, bodyId],
  );

/** A sub-network by itself; the bodies among its members are its parties. */
export const policedNetwork: Policed = {
  name: 'network',
  table: 'sub_network',
  says: {
    ...byRules({ mayRead, mayCoordinate, mayKnowHistory }, networkColumns),
    readable: { holds: mayRead.holds, sql: networkFace.readable! },
    mayPost: {
      holds: isOfCircle('MEMBERS').holds,
      sql: (row, context) => isOfCircleIn(row, 'posts', context),
    },
    mayPropose: {
      holds: isOfCircle('NETWORK').holds,
      sql: (row, context) => isOfCircleIn(row, 'proposes', context),
    },
  },
  async make(making) {
    const id = await addNetwork(making);
    return { id, grantedOn: [id], addParty: (bodyId) => addMember(making, id, bodyId) };
  },
};

/** A membership of a body or a person, in whichever state: what is known of it hangs on that and on its sub-network. */
export const policedMembership: Policed = {
  name: 'membership',
  table: 'network_membership',
  facts: ['isMember', 'isAsking', 'hasLeft', 'isOfPerson'],
  says: {
    mayRead: sentence(mayKnow),
    readable: { ...sentence(mayKnow), sql: membershipFace.readable! },
    mayReadWords: sentence(mayReadWords),
    mayDecide: sentence(mayDecide),
    mayAssess: sentence(mayAssess),
    mayEnd: sentence(mayEnd),
    mayVoteFor: sentence(mayVoteFor),
    mayBeTold: sentence(mayBeTold),
  },
  async make(making) {
    const { insert, otherId, personId, facts } = making;
    const networkId = await addNetwork(making);
    const state = stateOf(facts);
    const id = await insert(
      `insert into network_membership (id, network_id, kind, body_id, person_id, state, from_date, to_date)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7) returning id`,
      [
        networkId,
        facts.isOfPerson ? 'PERSON' : 'BODY',
        facts.isOfPerson ? null : otherId,
        facts.isOfPerson ? personId : null,
        state,
        state === 'MEMBER' || state === 'LEFT' ? '2026-01-01' : null,
        state === 'LEFT' ? '2026-06-01' : null,
      ],
    );
    // Who is a member is one of its parties already, and who asks is none.
    const isThere = (bodyId: string) => bodyId === otherId && !isOver(state) && !facts.isOfPerson;
    return {
      id,
      grantedOn: [networkId],
      addParty: (bodyId) => (isThere(bodyId) ? Promise.resolve() : addMember(making, networkId, bodyId)),
    };
  },
};

function stateOf(facts: Readonly<Record<string, boolean>>): MembershipState {
  if (facts.isMember) return 'MEMBER';
  if (facts.isAsking) return 'ASKED';
  return facts.hasLeft ? 'LEFT' : 'DECLINED';
}

const isOver = (state: MembershipState) => state === 'DECLINED' || state === 'LEFT';

function sentence({ holds, sql }: MembershipRule): Sentence {
  return { holds: (actor, thing) => holds(actor, placeOf(thing)), sql };
}

function placeOf({ otherId, personId, facts, ...network }: DrawnThing): MembershipPlace {
  const state = stateOf(facts);
  const bodyId = facts.isOfPerson ? null : otherId;
  return {
    state,
    bodyId,
    personId: facts.isOfPerson ? personId : null,
    network: {
      ...network,
      parties: [
        ...network.parties.filter((id) => id !== bodyId || isOver(state)),
        ...(state === 'MEMBER' && bodyId !== null ? [bodyId] : []),
      ],
    },
  };
}
