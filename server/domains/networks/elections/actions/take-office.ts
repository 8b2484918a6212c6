import type { Person } from '../../../../kernel/actor.ts';
import { forbidden, illegalTransition } from '../../../../kernel/errors.ts';
import type { Services } from '../../../../streams/index.ts';
import { takeOver } from '../../../people/index.ts';
import { recordNetwork } from '../../record-network.ts';
import { Candidate } from '../election.entity.ts';
import { holdElection } from '../hold-election.ts';

export interface TakeOffice {
  readonly requestId: string;
  readonly electionId: string;
}

/** Brings the elected into office for the term: who held it until now has handed over. By themself, or by who coordinates. */
export async function takeOffice(services: Services, actor: Person, input: TakeOffice): Promise<string> {
  const { requestId, ...payload } = input;
  const { networkId } = await services.streams.perform(
    actor,
    { requestId, action: 'takeOffice', payload },
    async (work) => {
      const held = await holdElection(work, input.electionId);
      const { election, network } = held;
      if (election.electedId === null || election.state !== 'ELECTED')
        throw illegalTransition('There is nobody elected who waits to take over.', 'NOBODY_TO_TAKE_OVER');
      const { personId } = await work.em.findOneOrFail(Candidate, { id: election.electedId });
      if (personId !== work.actor.id && !held.may.coordinate)
        throw forbidden('The elected take over themselves, or the coordinator hands over.', 'ELECTED_ONLY');
      await takeOver(work, services.url, {
        bodyId: network.bodyId,
        personId,
        role: election.office,
        months: election.termMonths,
        ground: 'Elected by the members.',
      });
      election.state = 'IN_OFFICE';
      election.takenOverAt = work.clock.now();
      recordNetwork(work, network, 'election.taken-over', { subjectId: election.id });
      return { networkId: network.id as string };
    },
  );
  return networkId;
}
