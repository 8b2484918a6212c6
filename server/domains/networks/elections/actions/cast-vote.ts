import type { Person } from '../../../../kernel/actor.ts';
import { askWithin } from '../../../../kernel/ask-within.ts';
import { conflict, forbidden, invalid } from '../../../../kernel/errors.ts';
import { isId } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../kernel/work.ts';
import type { Services } from '../../../../streams/index.ts';
import { mayVoteFor } from '../../memberships/membership.policy.ts';
import { recordNetwork } from '../../record-network.ts';
import { Candidate, type CandidateId } from '../election.entity.ts';
import { type HeldElection, holdElection, mustBeOpen } from '../hold-election.ts';
import { isInTime, isVoting } from '../voters.ts';

export interface CastVote {
  readonly requestId: string;
  readonly electionId: string;
  readonly candidateId: string;
}

/** Casts the vote of the member that one speaks for. Refuses a second one, one that comes late, and who has no vote. */
export async function castVote(services: Services, actor: Person, input: CastVote): Promise<string> {
  const { requestId, electionId } = input;
  // For whom is not kept with the request either: a hash of it would tell, as few stand. A repeat gets the first answer.
  const payload = { electionId };
  const { networkId } = await services.streams.perform(
    actor,
    { requestId, action: 'castVote', payload },
    async (work) => {
      const held = await holdElection(work, electionId);
      const { election, network } = held;
      mustBeOpen(work, election);
      const membershipId = await theirVote(work, held);
      const candidate = isId(input.candidateId)
        ? await work.em.findOne(Candidate, {
            id: input.candidateId as CandidateId,
            electionId: election.id,
            round: election.round,
          })
        : null;
      if (!candidate) throw invalid('candidateId', 'They do not stand in this round.', 'DOES_NOT_STAND');
      const cast = await work.em.execute<object[]>(
        `insert into election_vote (election_id, round, membership_id, candidate_id, cast_by_id, cast_at)
          values (?, ?, ?, ?, ?, ?) on conflict do nothing returning 1`,
        [
          election.id,
          election.round,
          membershipId,
          election.isSecret ? null : candidate.id,
          work.actor.id,
          work.clock.now(),
        ],
      );
      if (cast.length === 0) throw conflict('The vote of this member was cast already.', 'VOTED_ALREADY');
      await work.em.execute(
        `update election_candidate set votes[${election.round}] = votes[${election.round}] + 1 where id = ?`,
        [candidate.id],
      );
      recordNetwork(work, network, 'election.vote', { subjectId: election.id });
      return { networkId: network.id as string };
    },
  );
  return networkId;
}

/** The membership whose vote the actor casts: their body's, else their own. */
async function theirVote({ em }: Work, { actor, election }: HeldElection): Promise<string> {
  const memberships = await askWithin<{ id: string; votes: boolean; came_late: boolean }>(
    em,
    (param) => `select m.id, ${isVoting('m', 'n.votes')} as votes, not ${isInTime('m', 'e')} as came_late
      from network_membership m join sub_network n on n.id = m.network_id join network_election e on e.network_id = m.network_id
      where e.id = ${param(election.id)} and m.state = 'MEMBER' and ${mayVoteFor.sql('m', { actor, language: 'en', param })}
      order by m.body_id is null`,
  );
  const voting = memberships.filter(({ votes }) => votes);
  if (voting.length === 0)
    throw forbidden('Who speaks for a member that has a vote casts it, acting for it.', 'NO_VOTE_HERE');
  const inTime = voting.find(({ came_late }) => !came_late);
  if (!inTime)
    throw conflict('Who became a member after it was opened does not vote in it.', 'JOINED_TOO_LATE');
  return inTime.id;
}
