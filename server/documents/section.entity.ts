import { defineEntity, type Opt } from '@mikro-orm/core';
import { type Freedom, freedoms, type ParameterType } from '../../schema/words.ts';
import type { Id } from '../kernel/ids.ts';
import type { DocumentId } from './document.entity.ts';

export interface SectionQuestion {
  readonly id: string;
  readonly words: string;
}

/** A value that a city sets for itself: a share, a date, a number of people. */
export interface SectionParameter {
  readonly id: string;
  readonly name: string;
  readonly type: ParameterType;
  readonly unit: string | null;
  /** What the common text suggests. */
  readonly suggested: string | null;
}

export type SectionId = Id<'Section'>;

/** A part of a document with an identity of its own: moved, split or joined, it stays the same section. */
export class Section {
  id!: SectionId;
  documentId!: DocumentId;
  parentId: SectionId | null = null;
  /** A key that sorts it among its siblings. */
  place!: string;
  title!: string;
  freedom: Freedom | null = null;
  /** How a city may adapt it. */
  guidance: string | null = null;
  /** What a city that adapts it answers. */
  questions: Opt<SectionQuestion[]> = [];
  /** The values that it sets. */
  parameters: Opt<SectionParameter[]> = [];
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
    freedom: p.enum(freedoms).nullable(),
    guidance: p.text().nullable(),
    questions: p.json().$type<SectionQuestion[]>(),
    parameters: p.json().$type<SectionParameter[]>(),
    removedAt: p.datetime().nullable(),
  }),
});
