import { defineEntity, type Opt } from '@mikro-orm/core';
import {
  type ElectionState,
  electionStates,
  type NetworkOffice,
  networkOffices,
} from '../../../../schema/networks/index.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { PersonId } from '../../people/index.ts';
import type { MembershipId } from '../memberships/membership.entity.ts';
import type { SubNetworkId } from '../network.entity.ts';

export type ElectionId = Id<'NetworkElection'>;
export type CandidateId = Id<'ElectionCandidate'>;

/** An election to an office of a sub-network, with a time at which it closes. */
export class Election {
  id!: ElectionId;
  networkId!: SubNetworkId;
  office!: NetworkOffice;
  isSecret!: boolean;
  termMonths!: number;
  state: Opt<ElectionState> = 'OPEN';
  round: Opt<number> = 1;
  openedById!: PersonId;
  openedAt!: Date;
  roundOpenedAt!: Date;
  closesAt!: Date;
  electedId: CandidateId | null = null;
  isBySeniority: Opt<boolean> = false;
  countedAt: Date | null = null;
  takenOverAt: Date | null = null;
  reason: string | null = null;
}

export const electionSchema = defineEntity({
  class: Election,
  tableName: 'network_election',
  properties: (p) => ({
    id: p.uuid().primary().$type<ElectionId>(),
    networkId: p.uuid().$type<SubNetworkId>(),
    office: p.enum(networkOffices),
    isSecret: p.boolean(),
    termMonths: p.integer(),
    state: p.enum(electionStates),
    round: p.integer(),
    openedById: p.uuid().$type<PersonId>(),
    openedAt: p.datetime(),
    roundOpenedAt: p.datetime(),
    closesAt: p.datetime(),
    electedId: p.uuid().$type<CandidateId>().nullable(),
    isBySeniority: p.boolean(),
    countedAt: p.datetime().nullable(),
    takenOverAt: p.datetime().nullable(),
    reason: p.text().nullable(),
  }),
});

/** Somebody who stands in an election, for the member that they act for. */
export class Candidate {
  id!: CandidateId;
  electionId!: ElectionId;
  membershipId!: MembershipId;
  personId!: PersonId;
  place!: number;
  round: Opt<number> = 1;
  proposedById!: PersonId;
}

// How many votes each has is counted in SQL alone, so that no two votes are read and written over one another.
export const candidateSchema = defineEntity({
  class: Candidate,
  tableName: 'election_candidate',
  properties: (p) => ({
    id: p.uuid().primary().$type<CandidateId>(),
    electionId: p.uuid().$type<ElectionId>(),
    membershipId: p.uuid().$type<MembershipId>(),
    personId: p.uuid().$type<PersonId>(),
    place: p.integer(),
    round: p.integer(),
    proposedById: p.uuid().$type<PersonId>(),
  }),
});
