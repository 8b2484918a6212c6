export type { Mail, MailKind } from './mail.ts';
export { type Mailer, startMailer } from './mailer.ts';
export { queueMail, queueMailNow } from './outbox.ts';
export { longestWait, mostAttempts } from './send-next.ts';
export type { MailValues } from './templates/mail-values.ts';
export { writeMail } from './write-mail.ts';
