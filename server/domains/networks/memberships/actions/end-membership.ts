import { networkLimits as limits } from '../../../../../schema/network-limits.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { conflict, forbidden } from '../../../../kernel/errors.ts';
import { plainText } from '../../../../kernel/plain-text.ts';
import type { Services } from '../../../../streams/index.ts';
import { Grant, tellOfParties, todayOf } from '../../../people/index.ts';
import { recordNetwork } from '../../record-network.ts';
import { allows, holdMembership } from '../hold-membership.ts';
import { mayEnd } from '../membership.policy.ts';
import { recordMembership } from '../record-membership.ts';

export interface EndMembership {
  readonly requestId: string;
  readonly membershipId: string;
  readonly reason: string;
}

/** Takes a request back, or ends a membership today: who speaks for the member leaves, and the coordinator ends it, each with a reason. */
export async function endMembership(
  services: Services,
  actor: Person,
  input: EndMembership,
): Promise<string> {
  const reason = plainText('reason', input.reason, limits.reason);
  const { requestId, ...payload } = input;
  const { networkId } = await services.streams.perform(
    actor,
    { requestId, action: 'endMembership', payload },
    async (work) => {
      const held = await holdMembership(work, input.membershipId);
      const { membership, network } = held;
      if (membership.state !== 'ASKED' && membership.state !== 'MEMBER')
        throw conflict('It is over already.', 'ADMISSION_OVER');
      if (!(await allows(work.em, held.actor, mayEnd, membership.id)))
        throw forbidden(
          'Who speaks for the member ends this, or, once they are one, the coordinator.',
          'MEMBER_SPEAKERS_ONLY',
        );
      const wasMember = membership.state === 'MEMBER';
      membership.state = wasMember ? 'LEFT' : 'WITHDRAWN';
      membership.toDate = wasMember ? await todayOf(work, network.bodyId) : null;
      membership.reason = reason;
      await work.em.flush();
      if (wasMember) {
        if (membership.personId !== null)
          await work.em.nativeDelete(Grant, {
            thingKind: 'network',
            thingId: network.id,
            personId: membership.personId,
            role: 'PARTICIPANT',
          });
        await tellOfParties(work, 'network', network.id, { removesAccess: true });
      }
      recordNetwork(work, network, wasMember ? 'left' : 'admission.withdrawn', { subjectId: membership.id });
      await recordMembership(work, held, membership, wasMember ? 'ended' : 'withdrawn');
      return { networkId: network.id as string };
    },
  );
  return networkId;
}
