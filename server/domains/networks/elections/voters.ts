import type { VoteRule } from '../../../../schema/networks/index.ts';

/** SQL for the memberships that have a vote in an election: those of before it was opened. */
export const votersOf = (election: string) =>
  `select m.* from network_membership m join sub_network held on held.id = m.network_id
    where m.network_id = ${election}.network_id and m.state = 'MEMBER' and ${isVoting('m', 'held.votes')} and ${isInTime('m', election)}`;

export const isVoting = (membership: string, votes: string) =>
  `(${votes} = '${'ONE_MEMBER_ONE_VOTE' satisfies VoteRule}' or ${membership}.kind = 'CITY')`;

/** Who is admitted while it is open does not vote in it. */
export const isInTime = (membership: string, election: string) =>
  `coalesce(${membership}.decided_at <= ${election}.opened_at, true)`;
