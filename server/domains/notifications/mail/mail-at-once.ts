import type { Language } from '../../../kernel/localised-text.ts';
import { queueMailBy, writeMail } from '../../../mail/index.ts';
import type { Services } from '../../../streams/index.ts';
import { personAgain } from '../../people/index.ts';
import type { Ask } from '../tell/notice.ts';
import { mailLines } from './mail-lines.ts';
import { stopUrl } from './stop-mail.ts';

/**
 * Writes to who wants to be told at once, and to who is asked for something, within the transaction in which they are told.
 * Whoever wants no mail gets none; the others' waits for their digest.
 */
export async function mailAtOnce(
  services: Services,
  ask: Ask,
  kept: readonly { readonly id: string; readonly personId: string }[],
): Promise<void> {
  const rows = await ask<{ personId: string; ids: string[]; email: string; language: Language }>(
    `select n.person_id as "personId", array_agg(n.id) as ids, u.email, p.preferred_language as language
      from notification n join person p on p.id = n.person_id join auth_user u on u.id = p.user_id
      where n.id = any($1::uuid[]) and coalesce(p.notification_wishes->>'mail', 'DAILY') <> 'NEVER'
        and (n.asks or p.notification_wishes->>'mail' = 'AT_ONCE')
        -- The house has written of these already.
        and n.kind <> 'HANDED_OVER'
      group by n.person_id, u.email, p.preferred_language order by n.person_id`,
    [kept.map(({ id }) => id)],
  );
  for (const { personId, ids, email, language } of rows) {
    const actor = await personAgain(services.database.pool, personId, null);
    if (!actor) continue;
    const lines = await mailLines(
      ask,
      services.url,
      actor,
      language,
      (param) => `n.id = any(${param(ids)}::uuid[])`,
    );
    await ask('update notification set mailed_at = now() where id = any($1::uuid[])', [ids]);
    if (lines.length === 0) continue;
    const stop = stopUrl(services, personId);
    const values = { lines, wishes: `${services.url}/me`, stop };
    await queueMailBy(ask, { ...writeMail('notice', { email, language }, values), stopUrl: stop });
  }
}
