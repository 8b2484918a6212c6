import { defineEntity, type Opt } from '@mikro-orm/core';
import type { Id } from '../../../kernel/ids.ts';
import { type Language, languages } from '../../../kernel/localised-text.ts';
import type { BodyId, PersonId } from '../../people/index.ts';
import type { SubNetworkId } from '../network.entity.ts';

export type NewsId = Id<'NetworkNews'>;

/** Something that somebody of a sub-network lets the others know, in one language. */
export class News {
  id!: NewsId;
  networkId!: SubNetworkId;
  title!: string;
  text!: string;
  language!: Language;
  authorId!: PersonId;
  bodyId: BodyId | null = null;
  postedAt!: Date;
  editedAt: Date | null = null;
  removedAt: Date | null = null;
  removedById: PersonId | null = null;
  isDemonstration: Opt<boolean> = false;
  version: Opt<number> = 1;
}

export const newsSchema = defineEntity({
  class: News,
  tableName: 'network_news',
  properties: (p) => ({
    id: p.uuid().primary().$type<NewsId>(),
    networkId: p.uuid().$type<SubNetworkId>(),
    title: p.text(),
    text: p.text(),
    language: p.enum([...languages]),
    authorId: p.uuid().$type<PersonId>(),
    bodyId: p.uuid().$type<BodyId>().nullable(),
    postedAt: p.datetime(),
    editedAt: p.datetime().nullable(),
    removedAt: p.datetime().nullable(),
    removedById: p.uuid().$type<PersonId>().nullable(),
    isDemonstration: p.boolean(),
    version: p.integer(),
  }),
});
