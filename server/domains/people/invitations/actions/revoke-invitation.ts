import type { Person } from '../../../../kernel/actor.ts';
import type { Services } from '../../../../streams/index.ts';
import type { PersonId } from '../../person.entity.ts';
import { takeInvitation } from '../take-invitation.ts';

/** Takes an invitation back: its link works no more. Refuses one that was accepted. */
export async function revokeInvitation(
  services: Services,
  actor: Person,
  { requestId, invitationId }: { requestId: string; invitationId: string },
): Promise<{ bodyId: string }> {
  const write = { requestId, action: 'revokeInvitation', payload: { invitationId } };
  return services.streams.perform(actor, write, async (work) => {
    const invitation = await takeInvitation(work, invitationId);
    const { id, role, bodyId } = invitation;
    invitation.revokedAt = work.clock.now();
    invitation.revokedById = actor.id as PersonId;
    work.record(await work.streamOf('audit', bodyId), {
      kind: 'invitation.revoked',
      subjectId: id,
      facts: { role, bodyId },
    });
    return { bodyId: bodyId as string };
  });
}
