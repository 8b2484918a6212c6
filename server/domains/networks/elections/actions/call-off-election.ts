import { networkLimits as limits } from '../../../../../schema/network-limits.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { illegalTransition } from '../../../../kernel/errors.ts';
import { plainText } from '../../../../kernel/plain-text.ts';
import type { Services } from '../../../../streams/index.ts';
import { mustCoordinate } from '../../hold-network.ts';
import { recordNetwork } from '../../record-network.ts';
import { holdElection } from '../hold-election.ts';

export interface CallOffElection {
  readonly requestId: string;
  readonly electionId: string;
  readonly reason: string;
}

/** Calls off an election that is not decided, with a reason that everybody reads who sees it. */
export async function callOffElection(
  services: Services,
  actor: Person,
  input: CallOffElection,
): Promise<string> {
  const reason = plainText('reason', input.reason, limits.reason);
  const { requestId, ...payload } = input;
  const { networkId } = await services.streams.perform(
    actor,
    { requestId, action: 'callOffElection', payload },
    async (work) => {
      const held = await holdElection(work, input.electionId);
      mustCoordinate(held);
      const { election, network } = held;
      if (election.state !== 'OPEN') throw illegalTransition('The election is over.', 'ELECTION_OVER');
      election.state = 'CALLED_OFF';
      election.reason = reason;
      recordNetwork(work, network, 'election.called-off', { subjectId: election.id });
      return { networkId: network.id as string };
    },
  );
  return networkId;
}
