import type { AppointmentRole } from '../../../schema/words.ts';
import type { NoticeLine } from './notice-line.ts';

/** What each kind of mail tells of; the words around it are a language's own. */
export interface MailValues {
  invitation: { inviter: string; body: string; role: AppointmentRole; link: string; expiresAt: Date };
  'sign-in-link': { link: string; minutes: number };
  'password-reset': { link: string; minutes: number };
  'password-changed': { link: string };
  'address-confirm': { link: string; minutes: number };
  'address-changed': { link: string };
  'appointment-handed-over': { from: string; body: string; role: AppointmentRole; link: string };
  'access-asked': { asker: string; thing: string; words: string; link: string };
  'access-given': { thing: string; link: string };
  'access-declined': { thing: string; reason: string | null };
  notice: { lines: readonly NoticeLine[]; wishes: string; stop: string };
  digest: {
    lines: readonly NoticeLine[];
    /** The reader has been away for a month: the lines are only what waits for their decision. */
    wasAway: boolean;
    inbox: string;
    wishes: string;
    stop: string;
  };
}

export interface Words {
  readonly subject: string;
  readonly text: string;
}

/** The words of one language for every kind of mail. */
export type MailTemplates = { readonly [Kind in keyof MailValues]: (values: MailValues[Kind]) => Words };

/** Paragraphs of a plain text, one empty line apart. */
export const paragraphs = (...lines: string[]): string => `${lines.join('\n\n')}\n`;
