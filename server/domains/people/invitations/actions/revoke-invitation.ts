import type { Person } from '../../../../kernel/actor.ts';
import { conflict, notFound } from '../../../../kernel/errors.ts';
import { isId } from '../../../../kernel/ids.ts';
import type { Services } from '../../../../streams/index.ts';
import { overseesBody } from '../../bodies/body.policy.ts';
import { mustHaveSay, openOffice } from '../../bodies/office.ts';
import type { PersonId } from '../../person.entity.ts';
import { Invitation, type InvitationId } from '../invitation.entity.ts';

/** Takes an invitation back: its link works no more. Refuses one that was accepted. */
export async function revokeInvitation(
  services: Services,
  actor: Person,
  input: { requestId: string; invitationId: string },
): Promise<{ bodyId: string }> {
  const { requestId, invitationId } = input;
  const write = { requestId, action: 'revokeInvitation', payload: { invitationId } };
  return services.streams.perform(actor, write, async (work) => {
    const known =
      isId(invitationId) && (await work.em.findOne(Invitation, { id: invitationId as InvitationId }));
    if (!known) throw notFound('invitation', invitationId);
    const office = await openOffice(work, known.bodyId);
    await work.em.refresh(known);
    // Who has no sight of the body's invitations learns nothing of this one.
    if (!overseesBody.holds(office.actor, office.body)) throw notFound('invitation', invitationId);
    mustHaveSay(office, known.role);
    if (known.acceptedAt !== null)
      throw conflict('This invitation has been accepted; end the appointment instead.');
    if (known.revokedAt !== null) throw conflict('This invitation was taken back already.');
    known.revokedAt = work.clock.now();
    known.revokedById = actor.id as PersonId;
    work.record(await work.streamOf('audit', known.bodyId), {
      kind: 'invitation.revoked',
      subjectId: known.id,
      facts: { role: known.role, bodyId: known.bodyId },
    });
    return { bodyId: known.bodyId as string };
  });
}
