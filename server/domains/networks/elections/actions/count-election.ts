import type { Person } from '../../../../kernel/actor.ts';
import { illegalTransition } from '../../../../kernel/errors.ts';
import type { Services } from '../../../../streams/index.ts';
import { mustCoordinate } from '../../hold-network.ts';
import { countVotes } from '../count-votes.ts';
import { holdElection, isClosed } from '../hold-election.ts';

export interface CountElection {
  readonly requestId: string;
  readonly electionId: string;
}

/** Counts an election whose time is over, without waiting for the house to do so by itself. */
export async function countElection(
  services: Services,
  actor: Person,
  input: CountElection,
): Promise<string> {
  const { requestId, ...payload } = input;
  const { networkId } = await services.streams.perform(
    actor,
    { requestId, action: 'countElection', payload },
    async (work) => {
      const held = await holdElection(work, input.electionId);
      mustCoordinate(held);
      const { election, network } = held;
      if (election.state !== 'OPEN') throw illegalTransition('The election is over.', 'ELECTION_OVER');
      if (!isClosed(work, election))
        throw illegalTransition('It is open still: votes may come.', 'ELECTION_STILL_OPEN');
      await countVotes(work, election, network);
      return { networkId: network.id as string };
    },
  );
  return networkId;
}
