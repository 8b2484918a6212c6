import { networkLimits as limits } from '../../../../../schema/network-limits.ts';
import type { NetworkOffice } from '../../../../../schema/networks/index.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { conflict, invalid } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Services } from '../../../../streams/index.ts';
import type { PersonId } from '../../../people/index.ts';
import { holdNetwork, mustCoordinate } from '../../hold-network.ts';
import { recordNetwork } from '../../record-network.ts';
import { addCandidate, type Named } from '../candidates.ts';
import { Election } from '../election.entity.ts';

export interface OpenElection {
  readonly requestId: string;
  readonly networkId: string;
  readonly office: NetworkOffice;
  readonly isSecret: boolean;
  readonly termMonths: number;
  readonly closesAt: Date;
  readonly candidates: readonly Named[];
}

const hour = 3_600_000;

/** Opens an election to an office of a sub-network. Refuses a second one to the same office, and a time that is too short or too long. */
export async function openElection(services: Services, actor: Person, input: OpenElection): Promise<string> {
  const { requestId, closesAt: time, ...rest } = input;
  const payload = { ...rest, closesAt: time.toISOString() };
  const { min, max } = limits.termMonths;
  if (input.termMonths < min || input.termMonths > max)
    throw invalid('termMonths', `A term is ${min} to ${max} months.`, 'NUMBER_OUT_OF_RANGE', { min, max });
  await services.streams.perform(actor, { requestId, action: 'openElection', payload }, async (work) => {
    const held = await holdNetwork(work, input.networkId);
    mustCoordinate(held);
    const now = work.clock.now();
    const closesAt = timeOf(input.closesAt, now);
    if (input.candidates.length === 0) throw invalid('candidates', 'Name who stands.', 'EMPTY');
    const running = await work.em.count(Election, {
      networkId: held.network.id,
      office: input.office,
      state: { $in: ['OPEN', 'ELECTED'] },
    });
    if (running > 0) throw conflict('There is an election to this office already.', 'ELECTION_OPEN_ALREADY');
    const election = work.em.create(Election, {
      id: newId<'NetworkElection'>(),
      networkId: held.network.id,
      office: input.office,
      isSecret: input.isSecret,
      termMonths: input.termMonths,
      openedById: work.actor.id as PersonId,
      openedAt: now,
      roundOpenedAt: now,
      closesAt,
    });
    work.em.persist(election);
    await work.em.flush();
    for (const named of input.candidates) await addCandidate(work, election, named);
    recordNetwork(work, held.network, 'election.opened', { subjectId: election.id });
    return {};
  });
  return input.networkId;
}

function timeOf(closesAt: Date, now: Date): Date {
  const { min, max } = limits.electionHours;
  const hours = (closesAt.getTime() - now.getTime()) / hour;
  if (!(hours >= min && hours <= max))
    throw invalid('closesAt', `An election is open for ${min} to ${max} hours.`, 'ELECTION_LENGTH', {
      min,
      max,
    });
  return closesAt;
}
