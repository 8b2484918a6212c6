import { defineEntity, type Opt } from '@mikro-orm/core';
import type { Id } from '../../kernel/ids.ts';
import type { Language, LocalisedText } from '../../kernel/localised-text.ts';

export type PersonId = Id<'Person'>;

/** Somebody who signs in and acts for bodies. */
export class Person {
  id!: PersonId;
  userId!: string;
  slug: string | null = null;
  name!: string;
  preferredLanguage: Opt<Language> = 'en';
  zone: Opt<string> = 'UTC';
  isDemonstration: Opt<boolean> = false;
  /** What a demonstration person came to do. */
  job: LocalisedText | null = null;
  accessVersion: Opt<number> = 1;
}

export const personSchema = defineEntity({
  class: Person,
  tableName: 'person',
  properties: (p) => ({
    id: p.uuid().primary().$type<PersonId>(),
    userId: p.uuid(),
    slug: p.text().nullable(),
    name: p.text(),
    preferredLanguage: p.enum(['en', 'vi']),
    zone: p.text(),
    isDemonstration: p.boolean(),
    job: p.json().$type<LocalisedText>().nullable(),
    accessVersion: p.integer(),
  }),
});
