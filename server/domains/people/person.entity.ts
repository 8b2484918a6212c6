import { defineEntity, type Opt } from '@mikro-orm/core';
import type { MailRhythm, NotificationWish } from '../../../schema/words.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Language, LocalisedText } from '../../kernel/localised-text.ts';

export type PersonId = Id<'Person'>;

/** Somebody who signs in and acts for bodies. */
export class Person {
  id!: PersonId;
  /** The sign-in it belongs to; null once the person has been erased. */
  userId: string | null = null;
  slug: string | null = null;
  name!: string;
  preferredLanguage: Opt<Language> = 'en';
  zone: Opt<string> = 'UTC';
  isDemonstration: Opt<boolean> = false;
  /** What a demonstration person came to do. */
  job: LocalisedText | null = null;
  accessVersion: Opt<number> = 1;
  notificationWishes: Opt<NotificationWishes> = {};
  erasedAt: Date | null = null;
  /** Since when an administrator keeps them from signing in. */
  disabledAt: Date | null = null;
  disabledById: PersonId | null = null;
  disabledReason: string | null = null;
}

/** What somebody wants to be told of, and how soon by mail; what is left out is as it is for everybody. */
export type NotificationWishes = { readonly mail?: MailRhythm } & {
  readonly [Wish in NotificationWish]?: boolean;
};

export const personSchema = defineEntity({
  class: Person,
  tableName: 'person',
  properties: (p) => ({
    id: p.uuid().primary().$type<PersonId>(),
    userId: p.uuid().nullable(),
    slug: p.text().nullable(),
    name: p.text(),
    preferredLanguage: p.enum(['en', 'vi']),
    zone: p.text(),
    isDemonstration: p.boolean(),
    job: p.json().$type<LocalisedText>().nullable(),
    accessVersion: p.integer(),
    notificationWishes: p.json().$type<NotificationWishes>(),
    erasedAt: p.datetime().nullable(),
    disabledAt: p.datetime().nullable(),
    disabledById: p.uuid().$type<PersonId>().nullable(),
    disabledReason: p.text().nullable(),
  }),
});
