import type { AppointmentRole } from '../../../../schema/words.ts';
import { tooMany } from '../../../kernel/errors.ts';
import type { Language } from '../../../kernel/localised-text.ts';
import type { Work } from '../../../kernel/work.ts';
import { queueMail, writeMail } from '../../../mail/index.ts';
import { bodyNameIn } from '../bodies/body-name.ts';
import { invitationLink } from './invitation-token.ts';

/** How long an invitation's link works. */
export const invitationHolds = '72 hours';

const mostInAnHour = 60;

/** Refuses somebody who has sent very many invitations within the hour. */
export async function mustNotFlood({ em, actor }: Work): Promise<void> {
  const [row] = await em.execute<{ count: number }[]>(
    `select coalesce(sum(sent_times), 0)::int as count from invitation
      where invited_by_id = ? and created_at > now() - interval '1 hour'`,
    [actor.id],
  );
  if (row!.count >= mostInAnHour) throw tooMany(3_600);
}

/** Writes the mail with the link to whom is invited, in the language they were invited in. */
export async function sendInvitation(
  { em, actor }: Work,
  url: string,
  sent: {
    email: string;
    language: Language;
    bodyId: string;
    role: AppointmentRole;
    token: string;
    expiresAt: Date;
  },
): Promise<void> {
  const { email, language, role, token, expiresAt } = sent;
  const body = await bodyNameIn(em, sent.bodyId, language);
  const link = invitationLink(url, token);
  await queueMail(
    em,
    writeMail('invitation', { email, language }, { inviter: actor.name, body, role, link, expiresAt }),
  );
}
