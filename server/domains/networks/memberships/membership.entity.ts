import { defineEntity, type Opt } from '@mikro-orm/core';
import {
  type MemberKind,
  type MembershipState,
  memberKinds,
  membershipStates,
  type SpaceKind,
  type SpaceOperator,
  spaceKinds,
  spaceOperators,
} from '../../../../schema/networks/index.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { BodyId, PersonId } from '../../people/index.ts';
import type { SubNetworkId } from '../network.entity.ts';

export type MembershipId = Id<'NetworkMembership'>;

/** A body or a person that asked to belong to a sub-network, and what came of it. */
export class Membership {
  id!: MembershipId;
  networkId!: SubNetworkId;
  kind!: MemberKind;
  bodyId: BodyId | null = null;
  personId: PersonId | null = null;
  state!: MembershipState;
  words: string | null = null;
  profile: string | null = null;
  /** What a place says it is; null of all others, and where it is not known. */
  spaceKind: SpaceKind | null = null;
  spaceOperator: SpaceOperator | null = null;
  fromDate: string | null = null;
  toDate: string | null = null;
  askedById: PersonId | null = null;
  askedAt: Date | null = null;
  decidedById: PersonId | null = null;
  decidedAt: Date | null = null;
  reason: string | null = null;
  isDemonstration: Opt<boolean> = false;
}

export const membershipSchema = defineEntity({
  class: Membership,
  tableName: 'network_membership',
  properties: (p) => ({
    id: p.uuid().primary().$type<MembershipId>(),
    networkId: p.uuid().$type<SubNetworkId>(),
    kind: p.enum(memberKinds),
    bodyId: p.uuid().$type<BodyId>().nullable(),
    personId: p.uuid().$type<PersonId>().nullable(),
    state: p.enum(membershipStates),
    words: p.text().nullable(),
    profile: p.text().nullable(),
    spaceKind: p.enum(spaceKinds).nullable(),
    spaceOperator: p.enum(spaceOperators).nullable(),
    fromDate: p.date().nullable(),
    toDate: p.date().nullable(),
    askedById: p.uuid().$type<PersonId>().nullable(),
    askedAt: p.datetime().nullable(),
    decidedById: p.uuid().$type<PersonId>().nullable(),
    decidedAt: p.datetime().nullable(),
    reason: p.text().nullable(),
    isDemonstration: p.boolean(),
  }),
});
