import { defineEntity, type Opt } from '@mikro-orm/core';
import { type BodyKind, bodyKinds } from '../../../schema/words.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Language } from '../../kernel/localised-text.ts';

export type BodyId = Id<'Body'>;

/** What people act for: a city, a department, an association, a sub-network. Its names are rows of their own. */
export class Body {
  id!: BodyId;
  kind!: BodyKind;
  slug!: string;
  parentId: BodyId | null = null;
  about: LanguageTexts | null = null;
  address: LanguageTexts | null = null;
  contactEmail: string | null = null;
  contactPhone: string | null = null;
  website: string | null = null;
  /** Its own time zone; without one it has that of the body above it. */
  zone: string | null = null;
  /** Where what we say of it comes from; null where its own people wrote it. */
  source: string | null = null;
  /** What its people have written, a release's own data no longer touches. */
  keptBy: Opt<'house' | 'release'> = 'house';
  version: Opt<number> = 1;
}

/** Words in those of our languages that somebody wrote them in. */
export type LanguageTexts = Partial<Record<Language, string>>;

export const bodySchema = defineEntity({
  class: Body,
  tableName: 'body',
  properties: (p) => ({
    id: p.uuid().primary().$type<BodyId>(),
    kind: p.enum(bodyKinds),
    slug: p.text(),
    parentId: p.uuid().$type<BodyId>().nullable(),
    about: p.json().$type<LanguageTexts>().nullable(),
    address: p.json().$type<LanguageTexts>().nullable(),
    contactEmail: p.text().nullable(),
    contactPhone: p.text().nullable(),
    website: p.text().nullable(),
    zone: p.text().nullable(),
    source: p.text().nullable(),
    keptBy: p.enum(['house', 'release']),
    version: p.integer(),
  }),
});
