import type pg from 'pg';
import type { Log } from '../kernel/log.ts';

/** After so many attempts a mail stays in the outbox unsent. */
export const mostAttempts = 8;
/** A mail that waited longer says nothing that still holds: its links have expired. */
export const longestWait = '3 days';

export interface WaitingMail {
  readonly id: string;
  readonly kind: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text_body: string;
  readonly stop_url: string | null;
  readonly attempts: number;
}

/** Hands a mail to the mail server; fails where it is not taken. */
export type Deliver = (mail: WaitingMail) => Promise<unknown>;

/** Sends the mail that has waited longest, if any waits; says whether there was one. */
export async function sendNext(client: pg.Client, deliver: Deliver, log: Log): Promise<boolean> {
  await client.query('begin');
  try {
    const { rows } = await client.query<WaitingMail>(oldest);
    const mail = rows[0];
    if (mail) await send(client, deliver, log, mail);
    await client.query('commit');
    return mail !== undefined;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

// Its row stays locked until the mail server has answered: the other servers pass over it.
const oldest = `select id, kind, recipient, subject, text_body, stop_url, attempts from outbox_mail
  where sent_at is null and next_attempt_at <= now() and attempts < ${mostAttempts} and created_at > now() - interval '${longestWait}'
  order by next_attempt_at limit 1 for update skip locked`;

async function send(client: pg.Client, deliver: Deliver, log: Log, mail: WaitingMail): Promise<void> {
  try {
    await deliver(mail);
  } catch (error) {
    log.warn(
      { kind: mail.kind, attempt: mail.attempts + 1, code: codeOf(error) },
      'A mail was not taken by the mail server; it is tried again.',
    );
    await client.query(
      `update outbox_mail set attempts = attempts + 1, last_error = $2,
         next_attempt_at = clock_timestamp() + least(interval '15 seconds' * power(2, attempts), interval '1 hour')
       where id = $1`,
      [mail.id, messageOf(error)],
    );
    return;
  }
  // What was sent is in its reader's hands; its links are kept nowhere else.
  await client.query(
    `update outbox_mail set sent_at = clock_timestamp(), attempts = attempts + 1, last_error = null, text_body = '' where id = $1`,
    [mail.id],
  );
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'UNKNOWN';
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}
