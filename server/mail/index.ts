export type { Mail, MailKind } from './mail.ts';
export { queueMail, queueMailNow } from './outbox.ts';
export type { MailValues } from './templates/mail-values.ts';
export { writeMail } from './write-mail.ts';
