import { defineEntity } from '@mikro-orm/core';
import type { Id } from '../kernel/ids.ts';
import type { DocumentId } from './document.entity.ts';

export type SectionId = Id<'Section'>;

/** A part of a document with an identity of its own: moved, split or joined, it stays the same section. */
export class Section {
  id!: SectionId;
  documentId!: DocumentId;
  parentId: SectionId | null = null;
  /** A key that sorts it among its siblings. */
  place!: string;
  title!: string;
  removedAt: Date | null = null;
}

export const sectionSchema = defineEntity({
  class: Section,
  tableName: 'section',
  properties: (p) => ({
    id: p.uuid().primary().$type<SectionId>(),
    documentId: p.uuid().$type<DocumentId>(),
    parentId: p.uuid().$type<SectionId>().nullable(),
    place: p.text(),
    title: p.text(),
    removedAt: p.datetime().nullable(),
  }),
});
