import { LockMode } from '@mikro-orm/postgresql';
import type { HouseWork, Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { SubNetwork } from '../network.entity.ts';
import { recordNetwork } from '../record-network.ts';
import { count, type Standing } from './count.ts';
import { Candidate, type CandidateId, Election } from './election.entity.ts';

/** Says what came of a round: who is elected, that those who were even stand again, or that it decided nothing. */
export async function countVotes(
  work: Pick<Work | HouseWork, 'em' | 'clock' | 'record'>,
  election: Election,
  network: SubNetwork,
): Promise<void> {
  const standing = await work.em.execute<Standing[]>(
    `select c.id, c.votes[e.round] as votes, m.from_date::text as "memberSince" from election_candidate c
      join network_election e on e.id = c.election_id join network_membership m on m.id = c.membership_id
      where c.election_id = ? and c.round = e.round`,
    [election.id],
  );
  const outcome = count(standing, election.round);
  const now = work.clock.now();
  if (outcome.kind === 'SECOND_ROUND') {
    const length = election.closesAt.getTime() - election.roundOpenedAt.getTime();
    election.round = 2;
    election.roundOpenedAt = now;
    election.closesAt = new Date(now.getTime() + length);
    await work.em.nativeUpdate(Candidate, { id: { $in: outcome.ids as CandidateId[] } }, { round: 2 });
    recordNetwork(work, network, 'election.second-round', { subjectId: election.id });
    return;
  }
  election.countedAt = now;
  election.state = outcome.kind;
  if (outcome.kind === 'ELECTED') {
    election.electedId = outcome.id as CandidateId;
    election.isBySeniority = outcome.isBySeniority;
  }
  recordNetwork(work, network, outcome.kind === 'ELECTED' ? 'election.decided' : 'election.undecided', {
    subjectId: election.id,
  });
}

/** Counts every election whose time is over. Any server of the house may do it; none does it twice. */
export async function countElections({ database, streams, clock }: Services): Promise<void> {
  const { rows } = await database.pool.query<{ id: string; network_id: string }>({
    name: 'elections to count',
    text: `select id, network_id from network_election where state = 'OPEN' and closes_at <= $1 order by closes_at`,
    values: [clock.now()],
  });
  for (const { id, network_id } of rows)
    await streams.performByHouse(async (work) => {
      const network = await work.em.findOneOrFail(
        SubNetwork,
        { id: network_id as SubNetwork['id'] },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      const election = await work.em.findOneOrFail(Election, { id: id as Election['id'] });
      if (election.state === 'OPEN' && work.clock.now() >= election.closesAt)
        await countVotes(work, election, network);
    });
}
