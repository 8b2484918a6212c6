import type { EntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { newId } from '../kernel/ids.ts';
import { checkMail, type Mail } from './mail.ts';

/** Puts a mail in the outbox within the caller's unit of work: it is sent if that commits, and was never written if not. */
export async function queueMail(em: EntityManager, mail: Mail): Promise<void> {
  checkMail(mail);
  await em
    .getConnection()
    .execute(`${insert} (?, ?, ?, ?, ?, ?, ?)`, valuesOf(mail), 'run', em.getTransactionContext());
}

/** Puts a mail in the outbox for a caller that has no unit of work. */
export async function queueMailNow(pool: Pick<pg.Pool, 'query'>, mail: Mail): Promise<void> {
  checkMail(mail);
  await pool.query(`${insert} ($1, $2, $3, $4, $5, $6, $7)`, valuesOf(mail));
}

/** Puts a mail in the outbox within a transaction that somebody else holds. */
export async function queueMailBy(
  ask: (text: string, values: readonly unknown[]) => Promise<unknown>,
  mail: Mail,
): Promise<void> {
  checkMail(mail);
  await ask(`${insert} ($1, $2, $3, $4, $5, $6, $7)`, valuesOf(mail));
}

const insert = 'insert into outbox_mail (id, kind, recipient, language, subject, text_body, stop_url) values';

const valuesOf = (mail: Mail) => [
  newId(),
  mail.kind,
  mail.recipient.toLowerCase(),
  mail.language,
  mail.subject,
  mail.text,
  mail.stopUrl ?? null,
];
