import { conflict, notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import { overseesBody } from '../bodies/body.policy.ts';
import { mustHaveSay, openOffice } from '../bodies/office.ts';
import { Invitation, type InvitationId } from './invitation.entity.ts';

/** An invitation that nobody has accepted or taken back, its body in hand, for who has a say over the role it gives. */
export async function takeInvitation(work: Work, id: string): Promise<Invitation> {
  const known = isId(id) && (await work.em.findOne(Invitation, { id: id as InvitationId }));
  if (!known) throw notFound('invitation', id);
  const office = await openOffice(work, known.bodyId);
  await work.em.refresh(known);
  // Who has no sight of the body's invitations learns nothing of this one.
  if (!overseesBody.holds(office.actor, office.body)) throw notFound('invitation', id);
  mustHaveSay(office, known.role);
  if (known.acceptedAt !== null)
    throw conflict('This invitation has been accepted; end the appointment instead.', 'INVITATION_ACCEPTED');
  if (known.revokedAt !== null)
    throw conflict('This invitation was taken back already.', 'INVITATION_TAKEN_BACK');
  return known;
}
