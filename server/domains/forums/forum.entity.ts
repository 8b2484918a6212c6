import { defineEntity } from '@mikro-orm/core';
import { type Audience, audiences } from '../../../schema/words.ts';
import type { Id } from '../../kernel/ids.ts';
import type { LocalisedText } from '../../kernel/localised-text.ts';
import type { BodyId } from '../people/index.ts';

export type ForumId = Id<'Forum'>;

/** A conference: where and when, on what theme, under whose roof. */
export class Forum {
  id!: ForumId;
  slug!: string;
  title!: LocalisedText;
  theme!: LocalisedText;
  summary!: LocalisedText;
  venue!: LocalisedText;
  /** IANA name of the venue's zone; a session's times are instants, shown in it. */
  zone!: string;
  startsOn!: string;
  endsOn!: string;
  hostId!: BodyId;
  audience!: Audience;
  source: string | null = null;
}

export const forumSchema = defineEntity({
  class: Forum,
  tableName: 'forum',
  properties: (p) => ({
    id: p.uuid().primary().$type<ForumId>(),
    slug: p.text(),
    title: p.json().$type<LocalisedText>(),
    theme: p.json().$type<LocalisedText>(),
    summary: p.json().$type<LocalisedText>(),
    venue: p.json().$type<LocalisedText>(),
    zone: p.text(),
    startsOn: p.date(),
    endsOn: p.date(),
    hostId: p.uuid().$type<BodyId>(),
    audience: p.enum(audiences),
    source: p.text().nullable(),
  }),
});
