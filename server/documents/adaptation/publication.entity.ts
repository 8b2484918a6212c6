import { defineEntity } from '@mikro-orm/core';
import type { Id } from '../../kernel/ids.ts';
import type { EditionId } from '../editions/edition.entity.ts';
import type { AdaptationId } from './adaptation.entity.ts';

export type PublicationId = Id<'Publication'>;

/** An adaptation as it was shown to everybody from one day until another; only what differs from its edition is kept. */
export class Publication {
  id!: PublicationId;
  adaptationId!: AdaptationId;
  number!: number;
  baseEditionId!: EditionId;
  note: string | null = null;
  position!: number;
  hash!: string;
  publishedById!: string;
  publishedForId!: string;
  publishedAt!: Date;
  endedAt: Date | null = null;
}

export const publicationSchema = defineEntity({
  class: Publication,
  tableName: 'publication',
  properties: (p) => ({
    id: p.uuid().primary().$type<PublicationId>(),
    adaptationId: p.uuid().$type<AdaptationId>(),
    number: p.integer(),
    baseEditionId: p.uuid().$type<EditionId>(),
    note: p.text().nullable(),
    position: p.bigint('number'),
    hash: p.text(),
    publishedById: p.uuid(),
    publishedForId: p.uuid(),
    publishedAt: p.datetime(),
    endedAt: p.datetime().nullable(),
  }),
});
