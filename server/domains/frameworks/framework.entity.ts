import { defineEntity } from '@mikro-orm/core';
import { type FrameworkPurpose, frameworkPurposes } from '../../../schema/words.ts';
import type { DocumentId } from '../../documents/index.ts';
import type { Id } from '../../kernel/ids.ts';
import type { LanguageTexts } from '../people/index.ts';

export type FrameworkId = Id<'Framework'>;

/** A text that cities hold in common and make their own: a document, what it is for, and the address it is cited by. */
export class Framework {
  id!: FrameworkId;
  slug!: string;
  documentId!: DocumentId;
  purpose!: FrameworkPurpose;
  summary!: LanguageTexts;
}

export const frameworkSchema = defineEntity({
  class: Framework,
  tableName: 'framework',
  properties: (p) => ({
    id: p.uuid().primary().$type<FrameworkId>(),
    slug: p.text(),
    documentId: p.uuid().$type<DocumentId>(),
    purpose: p.enum(frameworkPurposes),
    summary: p.json().$type<LanguageTexts>(),
  }),
});
