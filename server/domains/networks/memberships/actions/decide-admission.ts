import { networkLimits as limits } from '../../../../../schema/network-limits.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { conflict } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { plainText } from '../../../../kernel/plain-text.ts';
import type { Services } from '../../../../streams/index.ts';
import { Grant, type PersonId, tellOfParties, todayOf } from '../../../people/index.ts';
import { mustCoordinate } from '../../hold-network.ts';
import { recordNetwork } from '../../record-network.ts';
import { holdMembership } from '../hold-membership.ts';
import { recordMembership } from '../record-membership.ts';

export interface DecideAdmission {
  readonly requestId: string;
  readonly membershipId: string;
  readonly admit: boolean;
  /** Needed where it is declined; they are told. */
  readonly reason?: string | null;
}

/** Admits who asked, from today where the sub-network is, or declines with a reason that they are told. */
export async function decideAdmission(
  services: Services,
  actor: Person,
  input: DecideAdmission,
): Promise<string> {
  const reason = input.admit ? null : plainText('reason', input.reason ?? '', limits.reason);
  const { requestId, ...payload } = input;
  const { networkId } = await services.streams.perform(
    actor,
    { requestId, action: 'decideAdmission', payload },
    async (work) => {
      const held = await holdMembership(work, input.membershipId);
      mustCoordinate(held);
      const { membership, network } = held;
      if (membership.state !== 'ASKED')
        throw conflict('This was answered already, or taken back.', 'ADMISSION_OVER');
      membership.state = input.admit ? 'MEMBER' : 'DECLINED';
      membership.fromDate = input.admit ? await todayOf(work, network.bodyId) : null;
      membership.decidedById = work.actor.id as PersonId;
      membership.decidedAt = work.clock.now();
      membership.reason = reason;
      await work.em.flush();
      if (input.admit) {
        if (membership.personId !== null)
          work.em.persist(
            work.em.create(Grant, {
              id: newId<'Grant'>(),
              thingKind: 'network',
              thingId: network.id,
              personId: membership.personId,
              role: 'PARTICIPANT',
              givenById: work.actor.id as PersonId,
            }),
          );
        await tellOfParties(work, 'network', network.id, { removesAccess: false });
      }
      recordNetwork(work, network, input.admit ? 'admitted' : 'declined', { subjectId: membership.id });
      await recordMembership(work, held, membership, input.admit ? 'admitted' : 'declined');
      return { networkId: network.id as string };
    },
  );
  return networkId;
}
