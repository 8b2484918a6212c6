export type { Mail, MailKind } from './mail.ts';
export { type Mailer, startMailer } from './mailer.ts';
export { queueMail, queueMailBy, queueMailNow } from './outbox.ts';
export { longestWait, mostAttempts } from './send-next.ts';
export type { MailValues } from './templates/mail-values.ts';
export type { NoticeLine } from './templates/notice-line.ts';
export { writeMail } from './write-mail.ts';
