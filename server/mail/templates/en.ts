import type { AppointmentRole } from '../../../schema/words.ts';
import { type MailTemplates, paragraphs } from './mail-values.ts';
import { lineOf } from './notice-line.ts';
import { noticeWordsEn as words } from './notice-words.ts';

const roles: Record<AppointmentRole, string> = {
  FOCAL_POINT: 'focal point',
  DEPUTY: 'deputy',
  COORDINATOR: 'coordinator',
  DELEGATE: 'delegate',
  MODERATOR: 'moderator',
  RAPPORTEUR: 'rapporteur',
  STAFF: 'staff',
  MEMBER: 'member',
  OBSERVER: 'observer',
  ADMINISTRATOR: 'administrator',
};

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
const said = {
  words,
  day: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};
const unexpected =
  'If you did not expect this, you need not do anything: nothing happens unless the link is used.';

export const en: MailTemplates = {
  invitation: ({ inviter, body, role, link, expiresAt }) => ({
    subject: `You are invited to act for ${body}`,
    text: paragraphs(
      `${inviter} invites you to Trellis, to act for ${body} as ${roles[role]}.`,
      `To look at the invitation and accept it, open:\n${link}`,
      `The link works once, for you only, until ${date.format(expiresAt)} UTC.`,
      unexpected,
    ),
  }),
  'sign-in-link': ({ link, minutes }) => ({
    subject: 'Your link to sign in',
    text: paragraphs(
      `To sign in to Trellis, open:\n${link}`,
      `The link works once, for ${minutes} minutes.`,
      unexpected,
    ),
  }),
  'password-reset': ({ link, minutes }) => ({
    subject: 'Choose a new password',
    text: paragraphs(
      `To choose a new password for Trellis, open:\n${link}`,
      `The link works once, for ${minutes} minutes. When the new password is set, you are signed out everywhere.`,
      unexpected,
    ),
  }),
  'password-changed': ({ link }) => ({
    subject: 'Your password was changed',
    text: paragraphs(
      'The password of your Trellis account was changed, and every other sign-in of yours was ended.',
      `If it was not you, choose a new password at once:\n${link}`,
    ),
  }),
  'address-confirm': ({ link, minutes }) => ({
    subject: 'Confirm your new address',
    text: paragraphs(
      `To sign in to Trellis with this address from now on, open:\n${link}`,
      `The link works once, for ${minutes} minutes.`,
      unexpected,
    ),
  }),
  'address-changed': ({ link }) => ({
    subject: 'The address of your account was changed',
    text: paragraphs(
      `Your Trellis account has another address from now on; nothing is sent to this one any more.\n${link}`,
      'If it was not you, tell your focal point or an administrator at once: they can keep the account from being used.',
    ),
  }),
  'appointment-handed-over': ({ from, body, role, link }) => ({
    subject: `You now act for ${body}`,
    text: paragraphs(
      `${from} has handed over to you: you act for ${body} as ${roles[role]}.`,
      `What waits for you is here:\n${link}`,
    ),
  }),
  'access-asked': ({ asker, thing, words, link }) => ({
    subject: `${asker} asks for access`,
    text: paragraphs(`${asker} asks for access to “${thing}”:`, words, `To answer, open:\n${link}`),
  }),
  'access-given': ({ thing, link }) => ({
    subject: 'You were given access',
    text: paragraphs(`You were given access to “${thing}”:\n${link}`),
  }),
  'access-declined': ({ thing, reason }) => ({
    subject: 'Your request for access was declined',
    text: paragraphs(`Your request for access to “${thing}” was declined.`, ...(reason ? [reason] : [])),
  }),
  notice: ({ lines, wishes, stop }) => ({
    subject: lines.length === 1 ? lineOf(said, lines[0]!).split('\n')[0]! : `${lines.length} things for you`,
    text: paragraphs(...lines.map((line) => lineOf(said, line)), foot(wishes, stop)),
  }),
  digest: ({ lines, wasAway, inbox, wishes, stop }) => ({
    subject: wasAway
      ? lines.length === 1
        ? 'One thing waits for your decision'
        : `${lines.length} things wait for your decision`
      : lines.length === 1
        ? 'One thing is new for you'
        : `${lines.length} things are new for you`,
    text: paragraphs(
      wasAway
        ? 'You have not been here for a month. This is only what waits for your decision:'
        : 'Since your last digest:',
      ...lines.map((line) => lineOf(said, line)),
      `All of it is in your inbox:\n${inbox}`,
      foot(wishes, stop),
    ),
  }),
};

const foot = (wishes: string, stop: string) =>
  `Which mail you get is for you to choose:\n${wishes}\nTo stop this mail, without signing in:\n${stop}`;
