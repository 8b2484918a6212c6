import type { Person } from '../../../../kernel/actor.ts';
import { tooMany } from '../../../../kernel/errors.ts';
import type { Services } from '../../../../streams/index.ts';
import { hashOfToken, newInvitationToken } from '../invitation-token.ts';
import { invitationHolds, mustNotFlood, sendInvitation } from '../send-invitation.ts';
import { takeInvitation } from '../take-invitation.ts';

const mostTimes = 5;

/**
 * Sends an open or expired invitation again, with a new link that works for 72 hours; the old one works no more. Who sends
 * it again stands for it from now on. Refuses one that was accepted or taken back, and a sixth time within a day.
 */
export async function resendInvitation(
  services: Services,
  actor: Person,
  { requestId, invitationId }: { requestId: string; invitationId: string },
): Promise<string> {
  const write = { requestId, action: 'resendInvitation', payload: { invitationId } };
  await services.streams.perform(actor, write, async (work) => {
    const { id, email, language, bodyId, role } = await takeInvitation(work, invitationId);
    await mustNotFlood(work);
    const token = newInvitationToken();
    const [sent] = await work.em.execute<{ expires_at: Date }[]>(
      `update invitation set token_hash = ?, invited_by_id = ?, created_at = now(), expires_at = now() + interval '${invitationHolds}',
         sent_times = case when created_at > now() - interval '1 day' then sent_times + 1 else 1 end
        where id = ? and (sent_times < ${mostTimes} or created_at <= now() - interval '1 day') returning expires_at`,
      [hashOfToken(token), actor.id, id],
    );
    if (!sent) throw tooMany(24 * 3_600);
    work.record(await work.streamOf('audit', bodyId), {
      kind: 'invitation.sent',
      subjectId: id,
      facts: { role, bodyId, again: true },
    });
    const expiresAt = new Date(sent.expires_at);
    await sendInvitation(work, services.url, { email, language, bodyId, role, token, expiresAt });
    return {};
  });
  return invitationId;
}
