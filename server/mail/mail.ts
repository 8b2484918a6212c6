import { invalid } from '../kernel/errors.ts';
import type { Language } from '../kernel/localised-text.ts';
import type { MailValues } from './templates/mail-values.ts';

export type MailKind = keyof MailValues;

/** Words to one person, as they will be read. */
export interface Mail {
  readonly kind: MailKind;
  readonly recipient: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  /** Where mail of this sort is stopped by one POST, without signing in. */
  readonly stopUrl?: string;
}

/** Refuses what could add a header or a second recipient to a mail. */
export function checkMail(mail: Mail): void {
  if (!address.test(mail.recipient) || mail.recipient.length > 254) {
    throw invalid('recipient', 'This is not one e-mail address.');
  }
  if (control.test(mail.subject))
    throw invalid('subject', 'A subject is one line without control characters.');
  if (mail.text.includes('\u0000'))
    throw invalid('text', 'The text has a character U+0000, which can’t be sent.');
}

const address = /^[^\s@<>(),;:"\\\p{C}]+@[^\s@<>(),;:"\\\p{C}]+$/u;
const control = /[\p{Cc}\u2028\u2029]/u;
