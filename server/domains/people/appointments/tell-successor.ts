import type { AppointmentRole } from '../../../../schema/words.ts';
import type { Language } from '../../../kernel/localised-text.ts';
import type { Work } from '../../../kernel/work.ts';
import { queueMail, writeMail } from '../../../mail/index.ts';
import { bodyNameIn } from '../bodies/body-name.ts';
import type { Body } from '../body.entity.ts';

/** Writes to who takes over an office, in their language. */
export async function tellSuccessor(
  { em }: Work,
  url: string,
  told: { from: string; to: string; body: Body; role: AppointmentRole },
): Promise<void> {
  const [row] = await em.execute<{ email: string; language: Language; sender: string }[]>(
    `select u.email, p.preferred_language as language, sender.name as sender
       from person p join auth_user u on u.id = p.user_id, person sender where p.id = ? and sender.id = ?`,
    [told.to, told.from],
  );
  if (!row) return;
  const body = await bodyNameIn(em, told.body.id, row.language);
  const link = `${url}/bodies/${told.body.slug}`;
  await queueMail(
    em,
    writeMail('appointment-handed-over', row, { from: row.sender, body, role: told.role, link }),
  );
}
