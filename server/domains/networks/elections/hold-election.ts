import { illegalTransition, notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import { type HeldNetwork, holdNetwork } from '../hold-network.ts';
import { Election, type ElectionId } from './election.entity.ts';

export interface HeldElection extends HeldNetwork {
  readonly election: Election;
}

/** An election and its sub-network in the hands of one unit of work: votes of one are cast one by one. */
export async function holdElection(work: Work, id: string): Promise<HeldElection> {
  const missing = () => notFound('election', id);
  const known = isId(id) ? await work.em.findOne(Election, { id: id as ElectionId }) : null;
  if (!known) throw missing();
  const held = await holdNetwork(work, known.networkId, ['election', id]);
  const election = await work.em.refresh(known);
  if (!election) throw missing();
  return { ...held, election };
}

/** Whether its time is over; the votes may not be counted yet. */
export const isClosed = ({ clock }: Pick<Work, 'clock'>, { closesAt }: Election): boolean =>
  clock.now() >= closesAt;

/** Refuses where it is decided, called off, or past its time. */
export function mustBeOpen(work: Work, election: Election): void {
  if (election.state !== 'OPEN' || isClosed(work, election))
    throw illegalTransition('The election is over.', 'ELECTION_OVER');
}
