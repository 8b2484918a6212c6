import { defineEntity, PrimaryKeyProp } from '@mikro-orm/core';
import type { EditionId, SectionId } from '../../documents/index.ts';
import type { PersonId } from '../people/index.ts';
import type { CaseStudyId } from './case-study.entity.ts';

/** Says that a case speaks to a section of a framework, wherever the section stands in later editions and adaptations. */
export class CaseTie {
  [PrimaryKeyProp]?: ['caseId', 'sectionId'];
  caseId!: CaseStudyId;
  sectionId!: SectionId;
  /** The edition that was in force then: of its words the case was told. Null where there was none yet. */
  editionId: EditionId | null = null;
  tiedById!: PersonId;
  tiedAt!: Date;
}

export const caseTieSchema = defineEntity({
  class: CaseTie,
  tableName: 'case_tie',
  properties: (p) => ({
    caseId: p.uuid().primary().$type<CaseStudyId>(),
    sectionId: p.uuid().primary().$type<SectionId>(),
    editionId: p.uuid().$type<EditionId>().nullable(),
    tiedById: p.uuid().$type<PersonId>(),
    tiedAt: p.datetime(),
  }),
});
