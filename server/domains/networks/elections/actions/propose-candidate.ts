import type { Person } from '../../../../kernel/actor.ts';
import { conflict, forbidden } from '../../../../kernel/errors.ts';
import type { Services } from '../../../../streams/index.ts';
import { recordNetwork } from '../../record-network.ts';
import { addCandidate, type Named } from '../candidates.ts';
import { holdElection, mustBeOpen } from '../hold-election.ts';

export interface ProposeCandidate extends Named {
  readonly requestId: string;
  readonly electionId: string;
}

/** Proposes somebody in an open election, as long as nobody has voted. For those whom the sub-network lets propose. */
export async function proposeCandidate(
  services: Services,
  actor: Person,
  input: ProposeCandidate,
): Promise<string> {
  const { requestId, ...payload } = input;
  const { networkId } = await services.streams.perform(
    actor,
    { requestId, action: 'proposeCandidate', payload },
    async (work) => {
      const held = await holdElection(work, input.electionId);
      const { election, network } = held;
      if (!held.may.propose)
        throw forbidden('The sub-network says who proposes candidates in it.', 'PROPOSERS_ONLY');
      mustBeOpen(work, election);
      const voted = await work.em.execute<object[]>(
        'select 1 from election_vote where election_id = ? limit 1',
        [election.id],
      );
      if (voted.length > 0)
        throw conflict('Somebody has voted already: who stands stays as it is.', 'VOTING_BEGUN');
      await addCandidate(work, election, input);
      recordNetwork(work, network, 'election.candidate', { subjectId: election.id });
      return { networkId: network.id as string };
    },
  );
  return networkId;
}
