export { type Mail, type MailKind, mailKinds } from './mail.ts';
export { queueMail, queueMailNow } from './outbox.ts';
