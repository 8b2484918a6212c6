import { defineEntity, type Opt } from '@mikro-orm/core';
import type { DocumentId } from '../../documents/index.ts';
import type { Id } from '../../kernel/ids.ts';
import type { CityId, FestivalId } from '../cities/index.ts';
import type { FestivalEditionId } from '../festivals/index.ts';
import type { PersonId } from '../people/index.ts';

export type CaseStudyId = Id<'CaseStudy'>;

/** What a city tells of what it did: a document of its own, and the facts that stand beside it. */
export class CaseStudy {
  id!: CaseStudyId;
  slug!: string;
  documentId!: DocumentId;
  cityId!: CityId;
  festivalId: FestivalId | null = null;
  /** Of that festival. */
  editionId: FestivalEditionId | null = null;
  /** In words: 2016–2024. */
  years: string | null = null;
  /** Where it can be read up. */
  source: string | null = null;
  partners: Opt<string[]> = [];
  authorId!: PersonId;
  madeAt!: Date;
  changedAt!: Date;
}

export const caseStudySchema = defineEntity({
  class: CaseStudy,
  tableName: 'case_study',
  properties: (p) => ({
    id: p.uuid().primary().$type<CaseStudyId>(),
    slug: p.text(),
    documentId: p.uuid().$type<DocumentId>(),
    cityId: p.uuid().$type<CityId>(),
    festivalId: p.uuid().$type<FestivalId>().nullable(),
    editionId: p.uuid().$type<FestivalEditionId>().nullable(),
    years: p.text().nullable(),
    source: p.text().nullable(),
    partners: p.json().$type<string[]>(),
    authorId: p.uuid().$type<PersonId>(),
    madeAt: p.datetime(),
    changedAt: p.datetime(),
  }),
});
