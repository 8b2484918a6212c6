import { defineEntity } from '@mikro-orm/core';
import type { Decision } from '../../../schema/adaptation/index.ts';
import { type ReasonType, reasonTypes, sectionDecisionKinds } from '../../../schema/words.ts';
import type { Id } from '../../kernel/ids.ts';
import type { EditionId } from '../editions/edition.entity.ts';
import type { SectionId } from '../section.entity.ts';
import type { AdaptationId } from './adaptation.entity.ts';

export type SectionDecisionId = Id<'SectionDecision'>;

/** What a body decided on a section. It never changes: another one replaces it, and this one is kept. */
export class SectionDecision {
  id!: SectionDecisionId;
  adaptationId!: AdaptationId;
  sectionId!: SectionId;
  kind!: Decision['kind'];
  ownId: SectionId | null = null;
  title: string | null = null;
  parentId: SectionId | null = null;
  afterId: SectionId | null = null;
  reasonType: ReasonType | null = null;
  words: string | null = null;
  baseEditionId!: EditionId;
  decidedById!: string;
  decidedForId!: string;
  decidedAt!: Date;
  replacedAt: Date | null = null;
}

export const sectionDecisionSchema = defineEntity({
  class: SectionDecision,
  tableName: 'section_decision',
  properties: (p) => ({
    id: p.uuid().primary().$type<SectionDecisionId>(),
    adaptationId: p.uuid().$type<AdaptationId>(),
    sectionId: p.uuid().$type<SectionId>(),
    kind: p.enum(sectionDecisionKinds.filter((one) => one !== 'INHERIT')),
    ownId: p.uuid().$type<SectionId>().nullable(),
    title: p.text().nullable(),
    parentId: p.uuid().$type<SectionId>().nullable(),
    afterId: p.uuid().$type<SectionId>().nullable(),
    reasonType: p.enum(reasonTypes).nullable(),
    words: p.text().nullable(),
    baseEditionId: p.uuid().$type<EditionId>(),
    decidedById: p.uuid(),
    decidedForId: p.uuid(),
    decidedAt: p.datetime(),
    replacedAt: p.datetime().nullable(),
  }),
});
