import {
  column,
  defineFace,
  expression,
  extendFace,
  type Face,
  instant,
} from '../../../graphql/planner/index.ts';
import type { ReadContext } from '../../../kernel/read-context.ts';
import { personFace } from '../../people/index.ts';
import { membershipFace } from '../memberships/membership.face.ts';
import { mayVoteFor } from '../memberships/membership.policy.ts';
import { networkFace } from '../network.face.ts';
import { columnsOfPart, mayCoordinate, mayRead } from '../network.policy.ts';
import { votersOf } from './voters.ts';

const isOpen = (election: string) => `${election}.state = 'OPEN' and ${election}.closes_at > house_now()`;
const isMine = (election: string, { actor, param }: ReadContext) =>
  actor.kind === 'person'
    ? `exists (select 1 from election_candidate c where c.id = ${election}.elected_id and c.person_id = ${param(actor.id)}::uuid)`
    : 'false';

/** An election, seen by whom its sub-network is seen by. What it comes to is told once a round is over. */
export const electionFace: Face = defineFace({
  type: 'NetworkElection',
  table: 'network_election',
  columns: {
    id: column('id'),
    office: column('office'),
    isSecret: column('is_secret'),
    termMonths: column('term_months'),
    state: column('state'),
    isClosed: expression((election) => `not (${isOpen(election)})`),
    round: column('round'),
    openedAt: instant('opened_at'),
    closesAt: instant('closes_at'),
    isBySeniority: column('is_by_seniority'),
    reason: column('reason'),
    voterCount: expression((election) => `(select count(*)::int from (${votersOf(election)}) voter)`),
    castCount: expression(
      (election) =>
        `(select count(*)::int from election_vote v where v.election_id = ${election}.id and v.round = ${election}.round)`,
    ),
    mayVote: expression(
      (election, context) => `(${isOpen(election)} and exists (select 1 from (${votersOf(election)}) voter
        where ${mayVoteFor.sql('voter', context)} and not exists (select 1 from election_vote v
          where v.election_id = ${election}.id and v.round = ${election}.round and v.membership_id = voter.id)))`,
    ),
    hasVoted: expression(
      (
        election,
        context,
      ) => `exists (select 1 from election_vote v join network_membership voter on voter.id = v.membership_id
        where v.election_id = ${election}.id and v.round = ${election}.round and ${mayVoteFor.sql('voter', context)})`,
    ),
    mayCoordinate: expression((election, context) => mayCoordinate.sql(columnsOfPart(election), context)),
    mayTakeOffice: expression(
      (election, context) =>
        `(${election}.state = 'ELECTED' and (${isMine(election, context)} or ${mayCoordinate.sql(columnsOfPart(election), context)}))`,
    ),
  },
  relations: {
    candidates: {
      kind: 'many',
      face: () => candidateFace,
      on: (election, candidate) => `${candidate}.election_id = ${election}.id`,
      window: (_args, candidate) => ({ order: `${candidate}.place` }),
    },
    votes: {
      kind: 'many',
      face: () => voteFace,
      on: (election, vote) =>
        `${vote}.election_id = ${election}.id and (${election}.state in ('ELECTED', 'IN_OFFICE', 'UNDECIDED') or ${vote}.round < ${election}.round)`,
      window: (_args, vote) => ({ order: `${vote}.round, ${vote}.cast_at, ${vote}.membership_id` }),
    },
  },
  readable: (election, context) => mayRead.sql(columnsOfPart(election), context),
});

const electionOf = (row: string) => `(select e from network_election e where e.id = ${row}.election_id)`;

const candidateFace: Face = defineFace({
  type: 'ElectionCandidate',
  table: 'election_candidate',
  columns: {
    id: column('id'),
    standsInRound: column('round'),
    isElected: expression(
      (candidate) =>
        `exists (select 1 from network_election e where e.id = ${candidate}.election_id and e.elected_id = ${candidate}.id)`,
    ),
    // A round that is open tells nobody how it stands: who votes late would vote otherwise than who votes early.
    votes: expression(
      (candidate) => `(select array(select ${candidate}.votes[r] from generate_series(1, ${candidate}.round) r
        where r < (${electionOf(candidate)}).round or (${electionOf(candidate)}).state in ('ELECTED', 'IN_OFFICE', 'UNDECIDED') order by r))`,
    ),
  },
  relations: {
    person: {
      kind: 'one',
      face: () => personFace,
      on: (candidate, person) => `${person}.id = ${candidate}.person_id`,
    },
    member: {
      kind: 'one',
      face: () => membershipFace,
      on: (candidate, membership) => `${membership}.id = ${candidate}.membership_id`,
    },
  },
});

/** That a member has voted, and for whom where the vote was open. */
const voteFace: Face = defineFace({
  type: 'ElectionVote',
  table: 'election_vote',
  columns: {
    round: column('round'),
  },
  relations: {
    member: {
      kind: 'one',
      face: () => membershipFace,
      on: (vote, membership) => `${membership}.id = ${vote}.membership_id`,
    },
    candidate: {
      kind: 'one',
      face: () => candidateFace,
      on: (vote, candidate) => `${candidate}.id = ${vote}.candidate_id`,
    },
  },
});

extendFace(networkFace, {
  relations: {
    elections: {
      kind: 'many',
      face: () => electionFace,
      on: (network, election) => `${election}.network_id = ${network}.id`,
      window: (_args, election) => ({
        order: `${election}.opened_at desc, ${election}.id`,
        limit: mostElections,
      }),
    },
  },
});

const mostElections = 40;
