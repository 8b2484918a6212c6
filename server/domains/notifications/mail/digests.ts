import type { Language } from '../../../kernel/localised-text.ts';
import { queueMailBy, writeMail } from '../../../mail/index.ts';
import type { Services } from '../../../streams/index.ts';
import { personAgain } from '../../people/index.ts';
import { inTransaction } from '../tell/in-transaction.ts';
import { mailLines } from './mail-lines.ts';
import { stopUrl } from './stop-mail.ts';

/** From which hour of the reader's own day a digest is written. */
const fromHour = 8;
const mostAtOnce = 100;
const local = `(house_now() at time zone p.zone)`;

/** What waits for somebody's digest: unread, not mailed yet, and not older than a month. */
const waiting = (person: string) =>
  `n.person_id = ${person} and n.mailed_at is null and n.read_at is null and n.at > house_now() - interval '31 days'`;

/**
 * Whoever has read nothing for a month, and was not here for as long as a sign-in lasts, is back to a month of news: of
 * all that, only what waits for their own decision is written to them.
 */
const isAway = (person: string) =>
  `(exists (select 1 from notification o where o.person_id = ${person} and o.read_at is null and o.at <= house_now() - interval '30 days')
    and not exists (select 1 from notification o where o.person_id = ${person} and o.read_at > house_now() - interval '30 days')
    and not exists (select 1 from person w join auth_session s on s.user_id = w.user_id
      where w.id = ${person} and s.seen_at > house_now() - interval '30 days'))`;

/**
 * Writes the digests that are due: each day, or on Mondays, once it is eight o'clock where the reader is; nothing where there
 * is nothing new. Any server may do it: the day in the person's row decides that it is done once.
 */
export async function sendDigests(services: Services): Promise<number> {
  const { rows } = await services.database.pool.query<{ id: string }>({
    name: 'digests due',
    text: `select p.id from person p left join digest d on d.person_id = p.id
      where p.user_id is not null and p.disabled_at is null and coalesce(p.notification_wishes->>'mail', 'DAILY') in ('DAILY','WEEKLY')
        and extract(hour from ${local}) >= ${fromHour} and (d.last_on is null or d.last_on < ${local}::date)
        and (coalesce(p.notification_wishes->>'mail', 'DAILY') = 'DAILY' or extract(isodow from ${local}) = 1)
        and exists (select 1 from notification n where ${waiting('p.id')}) limit ${mostAtOnce}`,
  });
  let sent = 0;
  for (const { id } of rows) if (await sendDigest(services, id)) sent += 1;
  return sent;
}

async function sendDigest(services: Services, personId: string): Promise<boolean> {
  const actor = await personAgain(services.database.pool, personId, null);
  return inTransaction(services, async (ask) => {
    const [reader] = await ask<{ email: string; language: Language; day: string; wasAway: boolean }>(
      `select u.email, p.preferred_language as language, ${local}::date::text as day, ${isAway('p.id')} as "wasAway"
        from person p join auth_user u on u.id = p.user_id where p.id = $1`,
      [personId],
    );
    if (!actor || !reader) return false;
    const taken = await ask<object>(
      `insert into digest (person_id, last_on) values ($1, $2) on conflict (person_id) do update set last_on = excluded.last_on
        where digest.last_on < excluded.last_on returning 1`,
      [personId, reader.day],
    );
    if (taken.length === 0) return false;
    const { email, language, wasAway } = reader;
    const lines = await mailLines(
      ask,
      services.url,
      actor,
      language,
      (param) => `${waiting(param(personId))}${wasAway ? ' and n.asks' : ''}`,
    );
    await ask(`update notification n set mailed_at = now() where ${waiting('$1')}`, [personId]);
    if (lines.length === 0) return false;
    const stop = stopUrl(services, personId);
    const values = { lines, wasAway, inbox: `${services.url}/inbox`, wishes: `${services.url}/me`, stop };
    await queueMailBy(ask, { ...writeMail('digest', { email, language }, values), stopUrl: stop });
    return true;
  });
}
