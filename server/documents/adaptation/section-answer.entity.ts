import { defineEntity } from '@mikro-orm/core';
import type { SectionId } from '../section.entity.ts';
import type { AdaptationId } from './adaptation.entity.ts';

/** What a body answers to a question of a section, or the value it sets; the next one replaces it. */
export class SectionAnswer {
  id!: string;
  adaptationId!: AdaptationId;
  sectionId!: SectionId;
  termId!: string;
  words!: string;
  givenById!: string;
  givenForId!: string;
  givenAt!: Date;
  replacedAt: Date | null = null;
}

export const sectionAnswerSchema = defineEntity({
  class: SectionAnswer,
  tableName: 'section_answer',
  properties: (p) => ({
    id: p.uuid().primary(),
    adaptationId: p.uuid().$type<AdaptationId>(),
    sectionId: p.uuid().$type<SectionId>(),
    termId: p.text(),
    words: p.text(),
    givenById: p.uuid(),
    givenForId: p.uuid(),
    givenAt: p.datetime(),
    replacedAt: p.datetime().nullable(),
  }),
});
