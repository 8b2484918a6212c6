import type { Work } from '../../../kernel/work.ts';
import { type PersonId, tellOfParties } from '../../people/index.ts';
import { SubNetwork } from '../network.entity.ts';
import { recordNetwork } from '../record-network.ts';
import { Membership } from './membership.entity.ts';

/** Ends what somebody who leaves the house belongs to by name, and takes what they said of themselves. */
export async function leaveWithPerson(work: Work): Promise<void> {
  const personId = work.actor.id as PersonId;
  const held = await work.em.find(Membership, { personId }, { orderBy: { networkId: 'asc' } });
  for (const membership of held) {
    const network = await work.em.findOneOrFail(SubNetwork, { id: membership.networkId });
    membership.profile = null;
    membership.words = null;
    if (membership.state === 'ASKED') membership.state = 'WITHDRAWN';
    if (membership.state !== 'MEMBER') continue;
    membership.state = 'LEFT';
    const [row] = await work.em.execute<{ today: string }[]>(
      'select greatest(body_today(?), ?::date)::text as today',
      [network.bodyId, membership.fromDate],
    );
    membership.toDate = row!.today;
    await tellOfParties(work, 'network', network.id, { removesAccess: true });
    recordNetwork(work, network, 'left', { subjectId: membership.id });
  }
  // What they asked for a body of theirs, they asked in their own words.
  await work.em.execute(
    `update network_membership set words = '…' where asked_by_id = ? and words is not null`,
    [personId],
  );
  await work.em.execute(
    `update network_assessment set words = null where words is not null and membership_id in
      (select m.id from network_membership m where m.asked_by_id = ?)`,
    [personId],
  );
}
