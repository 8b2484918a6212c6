import type { Person } from '../../../../kernel/actor.ts';
import { conflict, forbidden } from '../../../../kernel/errors.ts';
import type { Services } from '../../../../streams/index.ts';
import { assess, type SelfAssessment } from '../../criteria/assess.ts';
import { recordNetwork } from '../../record-network.ts';
import { allows, holdMembership } from '../hold-membership.ts';
import { mayAssess } from '../membership.policy.ts';
import { recordMembership } from '../record-membership.ts';

export interface AssessSpace extends SelfAssessment {
  readonly requestId: string;
  readonly membershipId: string;
}

/**
 * Says anew what a creative space is and how it sees itself by the criteria that are asked now; what it said before is in its
 * place no more. For who speaks for the space, while it asks or belongs. Refuses whoever is no place in a sub-network of places.
 */
export async function assessSpace(services: Services, actor: Person, input: AssessSpace): Promise<string> {
  const { requestId, ...payload } = input;
  const { networkId } = await services.streams.perform(
    actor,
    { requestId, action: 'assessSpace', payload },
    async (work) => {
      const held = await holdMembership(work, input.membershipId);
      const { membership, network } = held;
      if (membership.state !== 'ASKED' && membership.state !== 'MEMBER')
        throw conflict('It is over already.', 'ADMISSION_OVER');
      if (!(await allows(work.em, held.actor, mayAssess, membership.id)))
        throw forbidden('Who speaks for the space says what it is.', 'SPACE_SPEAKERS_ONLY');
      if (network.kind !== 'PLACES' || membership.kind !== 'PLACE')
        throw conflict(
          'Spaces in a sub-network of places see themselves by criteria.',
          'CRITERIA_OF_PLACES_ONLY',
        );
      await assess(work, network, membership, input);
      await work.em.flush();
      const isMember = membership.state === 'MEMBER';
      recordNetwork(work, network, isMember ? 'assessed' : 'admission.assessed', {
        subjectId: membership.id,
      });
      await recordMembership(work, held, membership, 'assessed');
      return { networkId: network.id as string };
    },
  );
  return networkId;
}
