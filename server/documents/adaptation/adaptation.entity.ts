import { defineEntity } from '@mikro-orm/core';
import { type AdaptationState, adaptationStates } from '../../../schema/words.ts';
import type { Id } from '../../kernel/ids.ts';
import type { DocumentId } from '../document.entity.ts';
import type { EditionId } from '../editions/edition.entity.ts';

export type AdaptationId = Id<'Adaptation'>;

/** A body's own text of a common one: the edition it follows, its decisions, and the document that holds its own words. */
export class Adaptation {
  id!: AdaptationId;
  documentId!: DocumentId;
  ownerId!: string;
  baseDocumentId!: DocumentId;
  baseEditionId!: EditionId;
  state!: AdaptationState;
  isSole!: boolean;
  begunById!: string;
  begunAt!: Date;
  publishedAt: Date | null = null;
  withdrawnAt: Date | null = null;
  withdrawnReason: string | null = null;
}

export const adaptationSchema = defineEntity({
  class: Adaptation,
  tableName: 'adaptation',
  properties: (p) => ({
    id: p.uuid().primary().$type<AdaptationId>(),
    documentId: p.uuid().$type<DocumentId>(),
    ownerId: p.uuid(),
    baseDocumentId: p.uuid().$type<DocumentId>(),
    baseEditionId: p.uuid().$type<EditionId>(),
    state: p.enum(adaptationStates),
    isSole: p.boolean(),
    begunById: p.uuid(),
    begunAt: p.datetime(),
    publishedAt: p.datetime().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawnReason: p.text().nullable(),
  }),
});
